# Exceptions in a comprehension come out, with its own frame only for generators.
def f(values):
    return [10 // v for v in values]
try:
    f([1, 0])
except ZeroDivisionError as e:
    print(e)
g = (10 // v for v in [1, 0, 2])
print(next(g))
try: next(g)
except ZeroDivisionError as e: print(e)
print(next(g, 'finished'))
try: [a for a, b in [(1, 2), (3,)]]
except ValueError as e: print(e)
try: {[]: 1 for _ in 'a'}
except TypeError as e: print(e)
try: {x for x in [[1]]}
except TypeError as e: print(e)
def stop(): raise StopIteration('inner')
try: [stop() for _ in 'a']
except StopIteration as e: print('plain', e)
try: list(stop() for _ in 'a')
except RuntimeError as e: print(e, repr(e.__cause__))

# Calling what cannot be called.
for expr in ('5()', 'None()', '"x"()', '[]()', '(1, 2)()', '{}()', '1.5(2)', 'True()', '...()', 'object()()', 'range(3)()', '(lambda: 1)()()', 'b""()', 'NotImplemented()'):
    try:
        eval(expr)
    except TypeError as e:
        print(expr, '->', e)
class C:
    x = 3
c = C()
try: c()
except TypeError as e: print(e)
try: c.x()
except TypeError as e: print(e)
class D:
    __call__ = None
try: D()()
except TypeError as e: print(e)
print(callable(c), callable(D()), callable(C), callable(len))
c.__call__ = lambda: 1
try: c()
except TypeError as e: print(e)

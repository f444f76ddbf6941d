# Keyword arguments of built-ins and functions.
try: sorted([1], revers=True)
except TypeError as e: print(e)
try: print('a', ed='')
except TypeError as e: print(e)
try: int('1', bas=2)
except TypeError as e: print(e)
try: 'a b'.split(sepp=' ')
except TypeError as e: print(e)
def draw(width, height, *, colour='red'): pass
draw(1, 2, color='blue')

# What return gives: nothing, a tuple, from inside loops and with.
def none(): return
def tup(): return 1, 2
def deep():
    for i in range(10):
        while True:
            if i > 2: return i
            break
print(none(), tup(), deep())
def finder(items, wanted):
    for index, item in enumerate(items):
        if item == wanted: return index
    else:
        return -1
print(finder('abc', 'c'), finder('abc', 'z'))
def f(n):
    try:
        if n == 0: return 'zero'
        if n == 1: raise KeyError('k')
    except KeyError:
        return 'caught'
    else:
        return 'else'
    finally:
        print('fin', n)
print(f(0), f(1), f(2))
def override():
    try: return 1
    finally: return 2
print(override())

# The failing branch of a conditional expression.
def pick(n):
    return 'neg' if n < 0 else 100 // n if n < 10 else n.big
print(pick(-1), pick(5))
try: pick(0)
except ZeroDivisionError: print('zero')
pick(11)

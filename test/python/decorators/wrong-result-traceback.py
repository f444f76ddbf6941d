# A decorator that returns nothing.
def register(f):
    registry = [f]
@register
def hello(): return 'hi'
print(hello)
hello()

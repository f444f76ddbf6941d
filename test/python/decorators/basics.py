# A decorator replaces what it decorates; several go from the inside out.
def loud(f):
    print('decorating', f.__name__)
    def wrapper(*a, **k):
        return f(*a, **k).upper()
    return wrapper
def tag(name):
    print('tag', name)
    def deco(f):
        print('apply', name, f.__name__)
        return lambda *a: f'<{name}>{f(*a)}</{name}>'
    return deco
@tag('b')
@loud
@tag('i')
def hello(who): return 'hello ' + who
print(hello('bob'))
@str
def text(): pass
print(text[:14])
@lambda f: [f.__name__]
def listed(): pass
print(listed)
decos = {'x': [lambda f: 'subscript']}
@decos['x'][0]
def s(): pass
print(s)
@(lambda f: 1) if True else None
def cond(): pass
print(cond)
@(w := lambda f: f() + 1)
def walrus(): return 5
print(walrus, w(lambda: 1))

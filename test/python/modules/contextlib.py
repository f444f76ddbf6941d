# contextmanager and friends.
from contextlib import contextmanager, suppress, closing, nullcontext, ExitStack, ContextDecorator
@contextmanager
def tag(name):
    print(f'<{name}>')
    try: yield name.upper()
    except ValueError as e: print('caught', e)
    finally: print(f'</{name}>')
with tag('b') as t: print(t)
with tag('i'): raise ValueError('inside')
try:
    with tag('u'): raise KeyError('k')
except KeyError as e: print(repr(e))
with suppress(KeyError, ZeroDivisionError): 1 / 0
with nullcontext(5) as n: print(n)
class R:
    def close(self): print('closed')
with closing(R()): pass
with ExitStack() as stack:
    a = stack.enter_context(tag('x')); stack.callback(print, 'callback', a); stack.enter_context(tag('y'))
@tag('deco')
def f(): print('in f')
f(); f()
@contextmanager
def none():
    if False: yield
try:
    with none(): pass
except RuntimeError as e: print(e)
@contextmanager
def twice(): yield 1; yield 2
try:
    with twice(): pass
except RuntimeError as e: print(e)
class D(ContextDecorator):
    def __enter__(self): print('in'); return self
    def __exit__(self, *a): print('out')
@D()
def g(): print('g')
g()

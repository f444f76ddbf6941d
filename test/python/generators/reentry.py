# A generator cannot be entered while it runs.
def g():
    try:
        next(me)
    except ValueError as e:
        print(e)
    yield 'ok'
    me.send(None)
me = g()
print(next(me))
try: next(me)
except ValueError as e: print(e)
def closing():
    yield
    try: other.close()
    except ValueError as e: print(e)
    yield 'end'
other = closing(); next(other); print(next(other))
def f():
    yield from self_ref
self_ref = f()
try: next(self_ref)
except ValueError as e: print(e)

# add_note and __notes__.
e = ValueError('v')
print(hasattr(e, '__notes__'))
e.add_note('first'); e.add_note('second\nline')
print(e.__notes__, str(e))
for bad in (5, None, b'x'):
    try: e.add_note(bad)
    except TypeError as err: print(err)
e.__notes__ = 'not a list'
try: e.add_note('z')
except TypeError as err: print(err)
class C(Exception): pass
c = C(); c.__notes__ = ['direct']; c.add_note('added'); print(c.__notes__)

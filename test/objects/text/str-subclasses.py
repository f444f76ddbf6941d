# Subclasses of str in formats.
out=[]
class U(str):
    def __str__(self): return 'over'
class V(str):
    def __format__(self,s): return 'fmt'+s
u=U('xxx')
out.append(f'{u} {u!r} {u:>5} {V("a")} {V("b"):z}')
out.append('%s %r' % (u,u)); out.append('{} {!s} {:>4}'.format(u,u,u)); out.append(str(u)); out.append(format(u)); out.append(u+'y'); out.append(','.join([u,'a']))
for e in ("'ab'*(2**62)","b'ab'*(2**62)","bytearray(b'ab')*(2**62)"):
    try: eval(e)
    except OverflowError as x: out.append(type(x).__name__)
    except MemoryError as x: out.append('OverflowError')
class N: __bytes__=None
try: bytes(N())
except TypeError as x: out.append(str(x))
for line in out:
    print(line.encode('utf-8', 'backslashreplace').decode())

# Augmented assignment prefers the in-place method.
class I:
    def __init__(s): s.log = []
    def _do(s, name, o): s.log.append((name, o)); return s
    def __iadd__(s, o): return s._do('iadd', o)
    def __isub__(s, o): return s._do('isub', o)
    def __imul__(s, o): return s._do('imul', o)
    def __imatmul__(s, o): return s._do('imatmul', o)
    def __itruediv__(s, o): return s._do('itruediv', o)
    def __ifloordiv__(s, o): return s._do('ifloordiv', o)
    def __imod__(s, o): return s._do('imod', o)
    def __ipow__(s, o): return s._do('ipow', o)
    def __ilshift__(s, o): return s._do('ilshift', o)
    def __irshift__(s, o): return s._do('irshift', o)
    def __iand__(s, o): return s._do('iand', o)
    def __ixor__(s, o): return s._do('ixor', o)
    def __ior__(s, o): return s._do('ior', o)
    def __add__(s, o): return 'add'
i = j = I()
i += 1; i -= 2; i *= 3; i @= 4; i /= 5; i //= 6; i %= 7; i **= 8; i <<= 9; i >>= 10; i &= 11; i ^= 12; i |= 13
print(i is j, i.log)
print(i + 1)
class Fallback:
    def __iadd__(s, o): return NotImplemented
    def __add__(s, o): return ('fell back to add', o)
    def __isub__(s, o): return NotImplemented
f = Fallback(); f += 1; print(f)
f = Fallback()
try: f -= 1
except TypeError as e: print(e)
class Weird:
    def __iadd__(s, o): return 'replaced'
w = Weird(); w += 1; print(w)

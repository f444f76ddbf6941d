# Properties that depend on each other, with validation and caches.
class Rect:
    def __init__(self, w, h): self.w, self.h = w, h
    @property
    def w(self): return self._w
    @w.setter
    def w(self, v):
        if v < 0: raise ValueError(f'width {v} < 0')
        self._w = v; self._area = None
    h = property(lambda s: s._h, lambda s, v: (setattr(s, '_h', v), setattr(s, '_area', None)))
    @property
    def area(self):
        if self._area is None: print('computing'); self._area = self.w * self.h
        return self._area
    @property
    def square(self): return self.w == self.h
r = Rect(2, 3)
print(r.area, r.area, r.square); r.w = 3; print(r.area, r.square); r.h += 1; print(r.area)
for code in ('r.w = -1', 'r.area = 5', 'del r.w', 'Rect(-1, 2)', 'r.square = True'):
    try: exec(code)
    except (ValueError, AttributeError) as e: print(code, '->', type(e).__name__, e)
print(sorted(vars(r)), [n for n in vars(Rect) if isinstance(vars(Rect)[n], property)], Rect.w.fget(r), Rect.area.__get__(r))

# The target of an augmented assignment is evaluated once.
def get(label, obj):
    print('get', label)
    return obj
d = {'n': 1}
get('obj', d)[get('key', 'n')] += get('value', 10)
print(d)
class C:
    n = 5
c = C()
c.n += 1
print(c.n, C.n, c.__dict__)
class P:
    _v = 0
    @property
    def v(self):
        print('read')
        return self._v
    @v.setter
    def v(self, value):
        print('write', value)
        self._v = value
p = P()
p.v += 3
p.v *= 2
m = [[1, 2], [3, 4]]
m[1][0] -= 10
m[0] += [9]
m[-1][-1] **= 2
print(m)
try:
    d['missing'] += 1
except KeyError as e:
    print('KeyError', e)
try:
    undefined += 1
except NameError as e:
    print(e)
try:
    c.nothing += 1
except AttributeError as e:
    print(e)

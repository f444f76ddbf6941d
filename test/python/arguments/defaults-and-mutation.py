# Defaults are shared, arguments are not copied, names of the caller stay.
def add(item, target=[], *, seen={}):
    target.append(item); seen[item] = len(target)
    return target, dict(seen)
print(add(1)); print(add(2)); print(add(3, [])); print(add(4, target=['x'], seen={}))
def rebind(a, b): a = [0]; b.append(1); return a
p, q = [9], [9]; print(rebind(p, q), p, q)
def kw(**k): k['x'] = 'changed'; return k
d = {'x': 1}; print(kw(**d), d)
def star(*a): a += (9,); return a
t = (1,); print(star(*t), t)
x = 5
def uses(v=x): return v, x
x = 6; print(uses(), uses(x))
def later(n=len): return n('abc')
len_, len = len, lambda s: 'shadow'; print(later()); len = len_; del len
class C:
    items = []
    def m(self, extra=items): return extra is C.items
print(C().m(), len('ab'))
def nested(a, b=lambda: a_global): return b()
a_global = 'late'; print(nested(1))

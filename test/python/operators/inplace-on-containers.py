# += changes lists in place and makes new tuples; failing in the middle still stores.
a = b = [1]
a += [2]
print(a, b, a is b)
a = a + [3]
print(a, b, a is b)
t = s = (1,)
t += (2,)
print(t, s)
a = [0]
a += 'xy'
a += (1,)
a *= 2
print(a)
pair = ([1], 2)
try:
    pair[0] += [9]
except TypeError as e:
    print(e, pair)
d = {'a': 1}
d |= {'b': 2}
d |= [('c', 3)]
print(d, {'x': 1} | {'x': 2})
st = {1}
st |= {2}; st &= {2, 3}; st ^= {5}; st -= {2}
print(st)
try:
    a += 5
except TypeError as e:
    print(e)

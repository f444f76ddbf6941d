# The right side is complete before any target is set; targets are set left to right.
a, b = 1, 2
a, b = b, a
print(a, b)
x = [0, 1, 2]
i = 0
i, x[i] = 2, 'set'
print(i, x)
i = 0
x[i], i = 'first', 1
print(i, x)
a, b, c = c, a, b = 1, 2, 3
print(a, b, c)
fibs = [0, 1]
while len(fibs) < 12:
    fibs[len(fibs):] = [fibs[-1] + fibs[-2]]
print(fibs)
class Log:
    def __setattr__(self, name, value): print('set', name, value)
    def __setitem__(self, key, value): print('item', key, value)
log = Log()
log.a = log['k'] = log.b = 5
log.x, log['y'], log.z = 'abc'

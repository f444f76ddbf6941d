# map and filter are lazy.
def say(x): print('say', x, end=' '); return x * 2
m = map(say, [1, 2, 3]); print('made'); print(next(m)); print(list(m), list(m))
print(list(map(lambda a, b: a + b, 'abc', 'xy')), list(map(pow, [2, 3], [3, 2])), list(map(str.upper, 'ab')), list(map(int, '123')), list(map(None.__class__, [])), list(map(len, [[], 'ab'])), list(map(lambda *a: a, 'ab', 'cd', 'ef')))
print(list(filter(None, [0, 1, '', 'a', [], [0]])), list(filter(lambda x: x % 2, range(6))), list(filter(str.isdigit, 'a1b2')), list(filter(bool, {})), ''.join(filter(str.isalpha, 'a-b c')), list(filter({1, 2}.__contains__, [1, 3, 2])))
print(list(map(str, filter(lambda x: x > 1, map(abs, [-1, -2, 3])))), sum(map(lambda x: x * x, range(4))), max(map(len, ['a', 'bbb'])), dict(map(lambda k: (k, 1), 'ab')), 4 in map(lambda x: x * 2, [1, 2]))
def fail(x): return 1 // x
m = map(fail, [1, 0, 2]); print(next(m))
try: next(m)
except ZeroDivisionError as e: print(e)
print(next(m))
for bad in ('map()', 'map(len)', 'list(map(5, [1]))', 'map(len, 5)', 'list(map(len, [1]))', 'filter()', 'filter(None)', 'filter(None, 5)', 'list(filter(5, [1]))', 'list(map(lambda a: a, [1], [2]))', 'len(map(len, []))', 'map(len, [])[0]', 'list(map(len, [[]], [[]]))'):
    try: print(eval(bad))
    except TypeError as e: print(bad, '->', e)

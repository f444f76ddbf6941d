# Named expressions in every place they may stand.
if (n := len('hello')) > 3: print(n)
print([y := 5, y ** 2, y + 1], y)
data = iter([1, 2, 3, 0, 4])
while (v := next(data)): print('v', v)
print([last := i for i in range(4)], last)
print(any((hit := x) > 2 for x in [1, 2, 3, 4]), hit)
def f(a, b=(d := 7)): return a + b
print(f(1), d, f(a=(q := 2)), q)
print((a := 1, b := 2), a, b)
print({(k := 'key'): (w := 'val')}, k, w)
print(f'{(z := 10)} {z:=5} {z}')
print((lambda: (inner := 3) + inner)())
x = [1, 2, 3]
print(x[(i := 1)], x[i:=2], i)
def g():
    [outer := i * 2 for i in range(3)]
    return outer
print(g())
class C:
    a = (b := 5) + 1
print(C.a, C.b)
print(sum(t := [1, 2, 3]), t, (u := (1, 2)), u)
def h():
    global gv
    return [gv := i for i in 'xyz']
print(h(), gv)

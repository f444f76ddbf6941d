# Cells keep their value between calls and are per call of the outer function.
def make(start=0):
    n = start
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    def reset():
        nonlocal n
        n = start
    return inc, get, reset
inc, get, reset = make(5)
print(inc(), inc(10), get())
inc2, get2, _ = make()
print(inc2(), get(), get2())
reset()
print(get())
def accumulate():
    total = []
    return lambda x: total.append(x) or sum(total)
acc = accumulate()
print(acc(1), acc(2), acc(3))

# Small ints show in the order of CPython's table, whatever was deleted, merged, copied or popped before.
seed = 12345
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n
for round in range(120):
    s = set()
    top = [10, 40, 200, 5000][rnd(4)]
    ops = []
    for _ in range(rnd(12) + 5):
        op = "+++++++---ppp|&^csf_mnuix"[rnd(25)]
        x = rnd(top) if op in "+-" else rnd(min(top, 40))
        ops.append(op + str(x))
        if op == "+": s.add(x)
        elif op == "-": s.discard(x)
        elif op == "p": ops[-1] += "=" + str(s.pop() if s else None)
        elif op == "|": s |= set(range(x))
        elif op == "&": s &= set(range(x))
        elif op == "^": s ^= set(range(x))
        elif op == "c": s = s.copy()
        elif op == "s": s = set(s)
        elif op == "f": s = set(frozenset(s))
        elif op == "_": s.clear()
        elif op == "m": s -= set(range(x))
        elif op == "n": s = s - {x}
        elif op == "u": s = s | {x}
        elif op == "i": s = s & {x, x+1, x+8, x+16}
        elif op == "x": s = s ^ {x, x+8}
    print(list(s), *ops)

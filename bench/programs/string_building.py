# Formatting and concatenation.
def concat(n):
    s = ""
    for i in range(n):
        s += str(i % 10)
    return s


def table(rows):
    out = []
    for i in range(rows):
        out.append(f"{i:>6} | {i * i:08x} | {i / 7:.3f} | {'even' if i % 2 == 0 else 'odd':<5}|")
    return "\n".join(out)


def percent(n):
    return "".join("%d:%s;" % (i, "ab"[i % 2]) for i in range(n))


a, b, c = concat(250000), table(80000), percent(200000)
print(len(a), a[-5:], len(b), b.splitlines()[-1], len(c), hash(a) == hash(concat(250000)))

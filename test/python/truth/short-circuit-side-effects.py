# Conditions with calls, walrus and nested boolean operators.
log = []
def a(v): log.append(('a', v)); return v
def b(v): log.append(('b', v)); return v
def show(r): print(r, log); log.clear()
show(a(1) and b(0) and a(2)); show(a(0) and b(1) or a(3)); show(a(0) or b(0) or a('')); show(not (a(1) and b(1)) or a(4)); show((a(0) or b(5)) and (a(6) or b(7)))
show([x for x in (0, 1, 2) if a(x) and b(x - 1)]); show(a(1) if b(0) else a(2)); show((n := a(5)) and n + 1); show(all(a(x) for x in (1, 0, 2))); show(any(b(x) for x in (0, 3, 4)))
while a(0) or b(0): pass
show('while')
if not a('') and (b([]) or a([0])): show('if')
show({k: v for k, v in [(1, 2), (3, 0)] if a(k) and b(v)}); show(a(1) < b(2) < a(0) < b(9)); show(a(None) is None and b(...) is ...)
show(bool(a('x') or 1 / 0)); show(a(0) and 1 / 0)

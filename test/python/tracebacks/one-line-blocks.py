# Blocks on one line.
def f(x): return x.y.z
if True: f(type('T', (), {'y': None})())

# Chains stop early and evaluate each operand once, with every operator.
log = []
def v(x): log.append(x); return x
def show(result): print(result, log); log.clear()
show(v(1) < v(2) < v(3)); show(v(3) < v(2) < v(1)); show(v(1) < v(3) > v(2) == v(2) != v(1)); show(v(1) in v([1]) in v([[1]])); show(v(1) is not v(None) is v(None)); show(v(1) == v(1.0) == v(True)); show(v(5) > v(4) > v(6) > v(0)); show(not v(1) < v(2)); show((v(1) < v(2)) == v(True)); show(v('a') <= v('a') < v('b') not in v(['c']))
x = 5
print(1 < x < 10, 10 > x > 1, x == 5 == 5.0, 1 < x < 3 < undefined_never if x < 0 else 'skipped', 0 < x in [5], x is x is x, x != 5 != undefined_never if False else 'z')

# eval shows <string>.
def compute(formula, **names):
    return eval(formula, {}, names)
print(compute('a + b', a=1, b=2))
compute('a + missing', a=1)

# An error in eval'd text below a function.
def apply(formula, **values):
    return eval(formula, {}, values)
print(apply('price * qty', price=2, qty=3))
apply('price / qty', price=1, qty=0)

# Lambdas show up as <lambda> in tracebacks.
apply = lambda f, x: f(x)
invert = lambda n: 1 / n
print(apply(invert, 4))
print(apply(invert, 0))

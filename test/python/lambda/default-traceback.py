# A lambda in a default value fails in a chain of lambdas.
apply = lambda f=lambda x: x['missing'], *a: f(*a)
print(apply(len, 'abc'))
apply(*[], **{}) if False else apply.__call__(lambda d: d['k'], {})

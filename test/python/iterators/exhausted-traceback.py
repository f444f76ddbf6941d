# next() in a helper, below a generator.
def pairwise(it):
    it = iter(it)
    while True:
        yield next(it), next(it)
for pair in pairwise('abc'):
    print(pair)

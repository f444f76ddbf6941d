# next() on an exhausted iterator, uncaught.
it = iter('ab')
print(next(it), next(it))
print(next(it))

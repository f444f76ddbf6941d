# float() of text in a map.
total = sum(map(float, '1.5 2.5'.split()))
print(total)
print(sum(map(float, '1.5 2,5'.split())))

print(id(object()), object(), hash(object()), [x for x in {(object(),1): 2}])
a={(1,2,(3,4)),(1,'x'), b'ab', frozenset([1,(2,3)]), 2.5, 10**30}
b=set(list(a))
print(a==b, len(a&b), a-b, a^b, a<=b, a.isdisjoint(b), {(1,2):3}=={(1,2):3}, id(int), float('nan') in {float('nan')})

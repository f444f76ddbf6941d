# for over everything, with else, and the loop variable afterwards.
for x in [1, 2, 3]: pass
print(x)
for ch in 'héllo': print(ch, end='.')
print()
for x in []: pass
else: print('empty else', x)
for i in range(5):
    if i == 3: break
else: print('not printed')
print(i)
for i in range(3):
    for j in range(3):
        if j == 2: break
        if i == 1: continue
        print(i, j, end=' ')
    else:
        print('inner else')
else: print('\nouter else')
for k in {'a': 1, 'b': 2}: print(k)
for i in range(3):
    i = i * 10
    print(i)
lst = [1, 2, 3]
for v in lst:
    if v < 6: lst.append(v * 3)
print(lst)
for v in lst[:]:
    lst.remove(v)
print(lst)

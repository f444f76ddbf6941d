# Building text in loops, with joins, with multiplication.
s = ''
for i in range(50): s += str(i % 10)
print(s, len(s))
parts = []
for i in range(5): parts.append('*' * i)
print('\n'.join(parts))
t = s
s += 'changed'
print(len(t), len(s), t is s)
print(''.join(chr(c) for c in range(65, 91)), ''.join(map(chr, range(97, 123))), ''.join([c * 2 for c in 'abc']))
big = 'ab' * 1000
print(len(big), big.count('ab'), big[999:1003], big.find('ba'), big.rfind('ab'), len(big.replace('a', 'xyz')))
print('=' * 10 + '>' + ' ' * 3 + '|', '-'.join('abc' * 2), ('a' + 'b') * 3)
grid = [['.'] * 5 for _ in range(3)]
grid[1][2] = '#'
print('\n'.join(''.join(r) for r in grid))

# Raw strings keep backslashes; neighbours of different kinds join.
print(r'\\' '\\', len(r'\\' '\\'))
print('a' r'\n' f'{1}' "b")
print(r"""\d+
\w*""")
x = 5
print('x=' f'{x}' ' {x}' f"{{}}" rf'\{x}')
print(('ab' 'cd') * 2, 'ab' 'cd' * 2)
print('%s' '%s' % ('a', 'b'))
print("a" "b"[0], ("a" "b")[1])

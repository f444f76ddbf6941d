# Backslash at the end of a line joins, also inside words of an expression.
total = 1 + \
  2 \
  + 3
print(total, 'a' \
      'b')
if total == 6 and \
   True: print('joined')
assert total == \
    6
def \
  f(x,
    y): \
    return x \
      + y
print(f(1,
        2))
x = 5; \
y = 6
print(x, y)
print("a\
b", '''c\
d
e''', r'raw\
kept')

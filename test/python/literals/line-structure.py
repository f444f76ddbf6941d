# Semicolons, line joining, form feeds, comments and blank lines.
a = 1; b = 2; print(a, b);
if True: c = 3; d = 4; print(c + d)
total = a + \
    b + \
    c
print(total)
values = [
    1,  # one

    2,
    # a comment alone
    3]
print(values)

if a:
	print('tab')
	if b:
	        print('tab and spaces')
print('end') # trailing
# comment at the end without a newline

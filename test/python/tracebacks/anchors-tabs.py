# Indentation is taken off the shown line, tabs too.
def f(x):
	if x:
		return  x   +   'text'
f(1)

# The anchors of an attribute in a longer line.
class A: pass
a = A(); a.b = A(); a.b.c = None
x = [1, a.b.c.d.e, 2]

# Slices of lists are copied in depth.
import copy
s = slice([1, 2], [3, 4], [5, 6])
c = copy.deepcopy(s)
print(s == c, s is c, s.start is c.start, copy.copy(s) is s)

# Assignment to an attribute of what has none.
point = (1, 2)
point.x = 3

# @ and ** anchors, with spaces.
a = [[1]]
power = 2 ** 3
z = ( a ) @ ( a )

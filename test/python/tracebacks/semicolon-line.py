# Several statements on one line: the anchors tell which failed.
a = 1; b = 0; print(a); c = a / b; print('never')

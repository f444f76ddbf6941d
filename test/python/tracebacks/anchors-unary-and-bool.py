# Unary minus inside and/or.
values = {'x': [1]}
flag = True
if flag and not -values['x'] or False:
    pass

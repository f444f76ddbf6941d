# More than ten levels are cut.
e = ValueError('core')
for depth in range(14):
    e = ExceptionGroup(f'level {depth}', [e])
raise e

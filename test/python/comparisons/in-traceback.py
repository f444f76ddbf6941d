# in with what is no container.
allowed = 5
print('a' in 'abc')
if 'read' in allowed or True:
    print('never')

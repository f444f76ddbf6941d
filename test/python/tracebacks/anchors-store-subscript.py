# Assignment to an item of what has none.
config = {'t': (1, 2)}
config['u'] = 3
config['t'][0] = 5

# Calling a result that is not callable.
handlers = {'start': lambda: 'started', 'stop': 'not a function'}
print(handlers['start']())
for name in handlers:
    print(handlers[name]().upper())

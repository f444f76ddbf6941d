# One parameter given twice.
def connect(host, port=80, **options):
    return host, port, options
print(connect('a', timeout=5))
defaults = {'port': 1, 'host': 'b'}
connect('a', **defaults)

# The decorator itself fails.
def needs_name(name):
    def deco(f):
        return f[name]
    return deco
@needs_name('x')
def decorated():
    pass

# Code run by exec has its own file name and no source.
code = '''
def inner(x):
    return x / 0
'''
namespace = {}
exec(compile(code, '<generated>', 'exec'), namespace)
print(sorted(k for k in namespace if not k.startswith('__')))
namespace['inner'](1)

# Did you mean: for names from locals, globals and builtins.
for code in ('prnt(1)', 'lenn([])', 'Tru', 'rnage(3)', 'valu', 'xyzzyq', 'abcdefg_nothing_near', 'ValueErorr', 'Nonee', 'selff', 'none', 'false', 'STR', 'strr'):
    try:
        value = 1
        exec(code)
    except NameError as e: print(code, '->', e)
def outer(total):
    counter = 1
    return countr + total
outer(1)

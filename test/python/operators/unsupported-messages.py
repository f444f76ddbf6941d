# The messages for operands that do not go together.
class A: pass
class B: pass
ops = ['+', '-', '*', '/', '//', '%', '**', '<<', '>>', '&', '|', '^', '@', '<', '<=', '>', '>=']
for op in ops:
    try:
        eval(f'A() {op} B()')
    except TypeError as e:
        print(op, '->', e)
for op in ops[:13]:
    try:
        exec(f'x = A(); x {op}= 5')
    except TypeError as e:
        print(op + '=', '->', e)
for expr in ('-A()', '+A()', '~A()', 'A()[0]', 'A()()', 'len(A())', 'iter(A())', 'next(A())', 'abs(A())', 'divmod(A(), 1)', 'pow(A(), 1)',
             'pow(2, A(), 3)', 'round(A())', 'int(A())', 'float(A())', '1 < A()', 'A() in A()', 'del_()', 'hash([])', 'A() < 1', 'reversed(A())'):
    try:
        eval(expr)
    except Exception as e:
        print(expr, '->', type(e).__name__, e)

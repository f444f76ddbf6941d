# A class body has its own names, and methods do not see them.
x = 'module'
class A:
    print(x)
    x = 'class'
    print(x)
    def get(self): return x
    y = [x for _ in range(2)]
    z = [x for x in x]
    lam = lambda self: x
    del x
    print(x)
print(A().get(), A.y, A.z, A().lam(), hasattr(A, 'x'))
class B:
    n = 3
    squares = [i * i for i in range(n)]
    try:
        bad = [n * i for i in range(2)]
    except NameError as e:
        print(e)
    print(__name__, __qualname__, __module__)
    class Inner:
        try:
            print(n)
        except NameError as e:
            print(e)
        print(__qualname__)
print(B.squares)
class C:
    for i in range(3):
        exec(f'attr{i} = {i}')
    if x == 'module':
        def m(self): return 'conditional'
    locals()['dynamic'] = 5
print(C.attr0, C.attr2, C().m(), C.i, C.dynamic)

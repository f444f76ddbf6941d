# Complex constructor
class F:
    def __init__(self, v):
        self.v = v
    def __float__(self):
        return self.v

class I:
    def __init__(self, v):
        self.v = v
    def __index__(self):
        return self.v

class N:
    def __init__(self, v):
        self.v = v
    def __int__(self):
        return self.v

class C:
    def __init__(self, v):
        self.v = v
    def __complex__(self):
        return self.v

class MyFloat(float):
    pass

class MyComplex(complex):
    pass

inf = float('inf')

def check(text, run):
    try:
        result = repr(run())
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(text, "=>", result if len(result) < 300 else result[:300] + "...")


check('complex()', lambda: complex())
check('complex(1)', lambda: complex(1))
check('complex(1,2)', lambda: complex(1,2))
check("complex('1+2j')", lambda: complex('1+2j'))
check("complex(' ( 1-2j ) ')", lambda: complex(' ( 1-2j ) '))
check("complex('j')", lambda: complex('j'))
check("complex('-j')", lambda: complex('-j'))
check("complex('+J')", lambda: complex('+J'))
check("complex('1e5-3.5e-2j')", lambda: complex('1e5-3.5e-2j'))
check("complex('inf+nanj')", lambda: complex('inf+nanj'))
check("complex('-inf')", lambda: complex('-inf'))
check("complex('1_0+2_0j')", lambda: complex('1_0+2_0j'))
check('complex(real=1)', lambda: complex(real=1))
check('complex(imag=2)', lambda: complex(imag=2))
check('complex(1, imag=2)', lambda: complex(1, imag=2))
check('complex(1.5)', lambda: complex(1.5))
check('complex(True)', lambda: complex(True))
check('complex(C(1+2j))', lambda: complex(C(1+2j)))
check('complex(F(2.5))', lambda: complex(F(2.5)))
check('complex(I(3))', lambda: complex(I(3)))
check('complex(1,F(2.5))', lambda: complex(1,F(2.5)))
check('complex(I(1),I(2))', lambda: complex(I(1),I(2)))
check('complex(MyComplex(1,2))', lambda: complex(MyComplex(1,2)))
check('type(complex(MyComplex(1,2)))', lambda: type(complex(MyComplex(1,2))))
check("MyComplex('1j')", lambda: MyComplex('1j'))
check('type(MyComplex(1))', lambda: type(MyComplex(1)))
check('complex(MyFloat(1))', lambda: complex(MyFloat(1)))
check("complex('٣+٤j')", lambda: complex('٣+٤j'))
check("complex('-0.0-0.0j')", lambda: complex('-0.0-0.0j'))
check("complex('1-j')", lambda: complex('1-j'))
check("complex('1+infj')", lambda: complex('1+infj'))
check("complex('nanj')", lambda: complex('nanj'))
check('complex(C(MyComplex(1,2)))', lambda: complex(C(MyComplex(1,2))))
check('complex(1j,2)', lambda: complex(1j,2))
check('complex(1,2j)', lambda: complex(1,2j))
check('complex(1j,2j)', lambda: complex(1j,2j))
check('complex(1+2j, 3+4j)', lambda: complex(1+2j, 3+4j))
check("complex('')", lambda: complex(''))
check("complex('1+')", lambda: complex('1+'))
check("complex('1 + 2j')", lambda: complex('1 + 2j'))
check("complex('1+2')", lambda: complex('1+2'))
check("complex('(1+2j')", lambda: complex('(1+2j'))
check("complex('1+2j)')", lambda: complex('1+2j)'))
check("complex('()')", lambda: complex('()'))
check("complex('1j2')", lambda: complex('1j2'))
check("complex('1+2jj')", lambda: complex('1+2jj'))
check("complex('1__0')", lambda: complex('1__0'))
check("complex('_1j')", lambda: complex('_1j'))
check("complex('\\x00')", lambda: complex('\x00'))
check('complex(C(5))', lambda: complex(C(5)))
check('complex(C(1.5))', lambda: complex(C(1.5)))
check('complex(N(5))', lambda: complex(N(5)))
check('complex(None)', lambda: complex(None))
check("complex(b'1')", lambda: complex(b'1'))
check("complex('1','2')", lambda: complex('1','2'))
check("complex(1,'2')", lambda: complex(1,'2'))
check('complex(C(1),2)', lambda: complex(C(1),2))
check('complex(1,C(2))', lambda: complex(1,C(2)))
check('complex({},1)', lambda: complex({},1))
check('complex(1,2,3)', lambda: complex(1,2,3))
check('complex(foo=1)', lambda: complex(foo=1))
check('complex(F(1),1)', lambda: complex(F(1),1))

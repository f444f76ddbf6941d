# Complex arithmetic
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

class C:
    def __init__(self, v):
        self.v = v
    def __complex__(self):
        return self.v

class MyComplex(complex):
    pass

class P:
    def __pow__(self, o,m=None):
        return ('pow',o,m)
    def __rpow__(self, o,m=None):
        return ('rpow',o,m)
    def __divmod__(self, o):
        return 'dm'
    def __rdivmod__(self, o):
        return 'rdm'
    def __abs__(self):
        return 'abs'
    def __round__(self, n=None):
        return ('round',n)

inf = float('inf')
nan = float('nan')

def check(text, run):
    try:
        result = repr(run())
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(text, "=>", result if len(result) < 300 else result[:300] + "...")


check('(1.5).__add__(1)', lambda: (1.5).__add__(1))
check("(1.5).__add__('a')", lambda: (1.5).__add__('a'))
check('(1.5).__eq__(1.5)', lambda: (1.5).__eq__(1.5))
check("(1.5).__eq__('a')", lambda: (1.5).__eq__('a'))
check('(1.5).__lt__(2)', lambda: (1.5).__lt__(2))
check('(1.5).__radd__(1)', lambda: (1.5).__radd__(1))
check('(1.5).__rsub__(1)', lambda: (1.5).__rsub__(1))
check('(2.0).__rpow__(3)', lambda: (2.0).__rpow__(3))
check('(2.0).__pow__(3)', lambda: (2.0).__pow__(3))
check('(2.0).__divmod__(1.5)', lambda: (2.0).__divmod__(1.5))
check('(2.0).__rdivmod__(7)', lambda: (2.0).__rdivmod__(7))
check('(1.5).__lt__(1j)', lambda: (1.5).__lt__(1j))
check('(1.5).__add__(1j)', lambda: (1.5).__add__(1j))
check('1.5 == F(1.5)', lambda: 1.5 == F(1.5))
check("1.5 != 'a'", lambda: 1.5 != 'a')
check('1.5 < 2', lambda: 1.5 < 2)
check('2 > 1.5', lambda: 2 > 1.5)
check('2**53 == 2.0**53', lambda: 2**53 == 2.0**53)
check('2**53+1 == 2.0**53', lambda: 2**53+1 == 2.0**53)
check('2**53+1 > 2.0**53', lambda: 2**53+1 > 2.0**53)
check('10**400 > 1e308', lambda: 10**400 > 1e308)
check('-10**400 < -inf', lambda: -10**400 < -inf)
check('10**400 < inf', lambda: 10**400 < inf)
check('nan == nan', lambda: nan == nan)
check('nan != nan', lambda: nan != nan)
check('nan < 1', lambda: nan < 1)
check('1 < nan', lambda: 1 < nan)
check('10**400 == nan', lambda: 10**400 == nan)
check('10**400 > nan', lambda: 10**400 > nan)
check('0.0 == -0.0', lambda: 0.0 == -0.0)
check('True == 1.0', lambda: True == 1.0)
check('1.0 == 1+0j', lambda: 1.0 == 1+0j)
check('(1.5).__eq__(10**400)', lambda: (1.5).__eq__(10**400))
check('9007199254740993 == 9007199254740992.0', lambda: 9007199254740993 == 9007199254740992.0)
check('9007199254740993 < 9007199254740994.0', lambda: 9007199254740993 < 9007199254740994.0)
check('1.5 < 1j', lambda: 1.5 < 1j)
check('1.5 // 1j', lambda: 1.5 // 1j)
check('1.5 % 1j', lambda: 1.5 % 1j)
check("{1:'a', 1.0:'b', True:'c', 1+0j: 'd'}", lambda: {1:'a', 1.0:'b', True:'c', 1+0j: 'd'})
check('complex.from_number(5)', lambda: complex.from_number(5))
check('complex.from_number(1j)', lambda: complex.from_number(1j))
check('complex.from_number(C(1j))', lambda: complex.from_number(C(1j)))
check('complex.from_number(F(1.5))', lambda: complex.from_number(F(1.5)))
check('complex.from_number(I(1))', lambda: complex.from_number(I(1)))
check('MyComplex.from_number(1)', lambda: MyComplex.from_number(1))
check('type(MyComplex.from_number(1))', lambda: type(MyComplex.from_number(1)))
check("complex.from_number('1')", lambda: complex.from_number('1'))
check('complex.from_number(None)', lambda: complex.from_number(None))
check('(1+2j).real', lambda: (1+2j).real)
check('(1+2j).imag', lambda: (1+2j).imag)
check('(1+2j).conjugate()', lambda: (1+2j).conjugate())
check('abs(3+4j)', lambda: abs(3+4j))
check('-(1+2j)', lambda: -(1+2j))
check('+(1+2j)', lambda: +(1+2j))
check('bool(0j)', lambda: bool(0j))
check('bool(1j)', lambda: bool(1j))
check('bool(complex(nan))', lambda: bool(complex(nan)))
check('(1+2j).__complex__()', lambda: (1+2j).__complex__())
check('repr(complex(-0.0,-0.0))', lambda: repr(complex(-0.0,-0.0)))
check('complex(0.0,-0.0)', lambda: complex(0.0,-0.0))
check('complex(nan,inf)', lambda: complex(nan,inf))
check('complex(-0.0,1)', lambda: complex(-0.0,1))
check('complex(1,-0.0)', lambda: complex(1,-0.0))
check('complex(1e16,1e-5)', lambda: complex(1e16,1e-5))
check('complex(inf,-inf)', lambda: complex(inf,-inf))
check('complex(nan,nan)', lambda: complex(nan,nan))
check('str(1j)', lambda: str(1j))
check("f'{1+2j}'", lambda: f'{1+2j}')
check("format(1+2j,'.2f')", lambda: format(1+2j,'.2f'))
check('(1j).real.foo', lambda: (1j).real.foo)
check("setattr(1j,'real',1)", lambda: setattr(1j,'real',1))
check('(1+2j)==(1+2j)', lambda: (1+2j)==(1+2j))
check('1j==1', lambda: 1j==1)
check('1+0j==1', lambda: 1+0j==1)
check('1+0j==1.0', lambda: 1+0j==1.0)
check('1+0j==True', lambda: 1+0j==True)
check('1j!=1j', lambda: 1j!=1j)
check("1j=='a'", lambda: 1j=='a')
check('(10**400)==1j', lambda: (10**400)==1j)
check('10**400 == complex(1e308)', lambda: 10**400 == complex(1e308))
check('2**53+1==complex(2**53)', lambda: 2**53+1==complex(2**53))
check('(1j).__eq__(1j)', lambda: (1j).__eq__(1j))
check("(1j).__eq__('a')", lambda: (1j).__eq__('a'))
check('(1j).__lt__(1j)', lambda: (1j).__lt__(1j))
check('(1j).__ne__(1)', lambda: (1j).__ne__(1))
check('1j < 1j', lambda: 1j < 1j)
check('1j > 1', lambda: 1j > 1)
check('1j // 2', lambda: 1j // 2)
check('1j % 2', lambda: 1j % 2)
check('divmod(1j,2)', lambda: divmod(1j,2))
check('int(1j)', lambda: int(1j))
check('round(1j)', lambda: round(1j))
check('1j & 1', lambda: 1j & 1)
check('~1j', lambda: ~1j)
check('(1+2j)+(3+4j)', lambda: (1+2j)+(3+4j))
check('(1+2j)-1', lambda: (1+2j)-1)
check('1-(1+2j)', lambda: 1-(1+2j))
check('(1+2j)*(3+4j)', lambda: (1+2j)*(3+4j))
check('(1+2j)*2', lambda: (1+2j)*2)
check('2.5*(1+2j)', lambda: 2.5*(1+2j))
check('(1+2j)/(3-4j)', lambda: (1+2j)/(3-4j))
check('(1+2j)/2', lambda: (1+2j)/2)
check('2/(1+2j)', lambda: 2/(1+2j))
check('(1+2j)**2', lambda: (1+2j)**2)
check('(1+2j)**0.5', lambda: (1+2j)**0.5)
check('2**(1+2j)', lambda: 2**(1+2j))
check('(1+2j)**(1+2j)', lambda: (1+2j)**(1+2j))
check('(1+2j)**-1', lambda: (1+2j)**-1)
check('0j**2', lambda: 0j**2)
check('0j**0', lambda: 0j**0)
check('(1+0j)**1000', lambda: (1+0j)**1000)
check('1j**1.5', lambda: 1j**1.5)
check('complex(inf,1)*2', lambda: complex(inf,1)*2)
check('complex(inf,nan)*complex(1,1)', lambda: complex(inf,nan)*complex(1,1))
check('complex(1,1)/complex(inf,nan)', lambda: complex(1,1)/complex(inf,nan))
check('complex(1e300,1e300)/complex(1e300,1e300)', lambda: complex(1e300,1e300)/complex(1e300,1e300))
check('complex(0,inf)*complex(1,0)', lambda: complex(0,inf)*complex(1,0))
check('0.0-complex(0,0)', lambda: 0.0-complex(0,0))
check('-0.0+complex(0,-0.0)', lambda: -0.0+complex(0,-0.0))
check('complex(0,1)*-0.0', lambda: complex(0,1)*-0.0)
check('1/complex(0,inf)', lambda: 1/complex(0,inf))
check('complex(inf,0)/complex(1,0)', lambda: complex(inf,0)/complex(1,0))
check('(1+2j)**P()', lambda: (1+2j)**P())
check('P()**(1+2j)', lambda: P()**(1+2j))
check('pow(1j,P())', lambda: pow(1j,P()))
check('1j/0', lambda: 1j/0)
check('1j/0j', lambda: 1j/0j)
check('1/0j', lambda: 1/0j)
check('1.5/0j', lambda: 1.5/0j)
check('complex(inf,0)**2', lambda: complex(inf,0)**2)
check('complex(nan,0)**2', lambda: complex(nan,0)**2)
check('complex(1e200,1)**2', lambda: complex(1e200,1)**2)
check('complex(1e200,1)**1.5', lambda: complex(1e200,1)**1.5)
check('(1j).__pow__(2,3)', lambda: (1j).__pow__(2,3))
check("(1j).__truediv__('a')", lambda: (1j).__truediv__('a'))
check('(1j).__rtruediv__(1)', lambda: (1j).__rtruediv__(1))
check('(1j).__rpow__(2)', lambda: (1j).__rpow__(2))
check('(1j).__radd__(1.5)', lambda: (1j).__radd__(1.5))
check('(1j).__rsub__(True)', lambda: (1j).__rsub__(True))
check('(1j).__rmul__(3)', lambda: (1j).__rmul__(3))
check('(1j).__add__(10**20)', lambda: (1j).__add__(10**20))
check('(1j).__add__(10**400)', lambda: (1j).__add__(10**400))

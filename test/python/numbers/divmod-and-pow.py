# Divmod and pow
class MyInt(int):
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

def check(text, run):
    try:
        result = repr(run())
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(text, "=>", result if len(result) < 300 else result[:300] + "...")


check('divmod(7,2)', lambda: divmod(7,2))
check('divmod(-7,2)', lambda: divmod(-7,2))
check('divmod(7,-2)', lambda: divmod(7,-2))
check('divmod(7.5,2)', lambda: divmod(7.5,2))
check('divmod(-7.5,2)', lambda: divmod(-7.5,2))
check('divmod(7,2.5)', lambda: divmod(7,2.5))
check('divmod(True,2)', lambda: divmod(True,2))
check('divmod(2**100,3**20)', lambda: divmod(2**100,3**20))
check('divmod(-2**100,7)', lambda: divmod(-2**100,7))
check('divmod(P(),1)', lambda: divmod(P(),1))
check('divmod(1,P())', lambda: divmod(1,P()))
check('divmod(MyInt(7),2)', lambda: divmod(MyInt(7),2))
check('divmod(inf,2)', lambda: divmod(inf,2))
check('divmod(5,inf)', lambda: divmod(5,inf))
check('divmod(-5,inf)', lambda: divmod(-5,inf))
check('divmod(0.0,-5)', lambda: divmod(0.0,-5))
check("divmod('a',1)", lambda: divmod('a',1))
check("divmod(1,'a')", lambda: divmod(1,'a'))
check('divmod([],{})', lambda: divmod([],{}))
check('divmod(1)', lambda: divmod(1))
check('pow(2,3)', lambda: pow(2,3))
check('pow(2,-1)', lambda: pow(2,-1))
check('pow(2,3,5)', lambda: pow(2,3,5))
check('pow(2,-3,7)', lambda: pow(2,-3,7))
check('pow(-2,3,5)', lambda: pow(-2,3,5))
check('pow(2,3,-5)', lambda: pow(2,3,-5))
check('pow(0,0)', lambda: pow(0,0))
check('pow(0,0,1)', lambda: pow(0,0,1))
check('pow(2,0,1)', lambda: pow(2,0,1))
check('pow(5,3,1)', lambda: pow(5,3,1))
check('pow(2.0,3)', lambda: pow(2.0,3))
check('pow(2,0.5)', lambda: pow(2,0.5))
check('pow(P(),1)', lambda: pow(P(),1))
check('pow(1,P())', lambda: pow(1,P()))
check('pow(P(),1,2)', lambda: pow(P(),1,2))
check('pow(1,P(),2)', lambda: pow(1,P(),2))
check('pow(True,False)', lambda: pow(True,False))
check('pow(3,10**20,7)', lambda: pow(3,10**20,7))
check('pow(base=2,exp=3)', lambda: pow(base=2,exp=3))
check('pow(2,exp=3,mod=5)', lambda: pow(2,exp=3,mod=5))
check('pow(2,3,None)', lambda: pow(2,3,None))
check('pow(10**50,10**50,10**9+7)', lambda: pow(10**50,10**50,10**9+7))
check('pow(-7,-1,10)', lambda: pow(-7,-1,10))
check('pow(7,2**200,2**100)', lambda: pow(7,2**200,2**100))
check('pow(1,2,P())', lambda: pow(1,2,P()))
check("pow('a',2)", lambda: pow('a',2))
check("pow(2,'a')", lambda: pow(2,'a'))
check("pow(2,3,'a')", lambda: pow(2,3,'a'))
check("pow('a',2,3)", lambda: pow('a',2,3))
check('pow(2,[],3)', lambda: pow(2,[],3))
check('pow(2)', lambda: pow(2))
check('pow(2,3,4,5)', lambda: pow(2,3,4,5))
check('pow(2,-1,0)', lambda: pow(2,-1,0))
check('pow(2,1j,3)', lambda: pow(2,1j,3))
check('pow(1,2,1j)', lambda: pow(1,2,1j))
check('pow(1.5,2,3)', lambda: pow(1.5,2,3))
check('pow(0,-1)', lambda: pow(0,-1))
check('pow(0,-1,5)', lambda: pow(0,-1,5))

# Round
class I:
    def __init__(self, v):
        self.v = v
    def __index__(self):
        return self.v

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
nan = float('nan')

def check(text, run):
    try:
        result = repr(run())
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(text, "=>", result if len(result) < 300 else result[:300] + "...")


check('round(5,I(-1))', lambda: round(5,I(-1)))
check('round(True)', lambda: round(True))
check('type(round(True))', lambda: type(round(True)))
check('round(True,1)', lambda: round(True,1))
check('type(round(True,1))', lambda: type(round(True,1)))
check('round(MyInt(15),-1)', lambda: round(MyInt(15),-1))
check('type(round(MyInt(5)))', lambda: type(round(MyInt(5))))
check('round(2.5)', lambda: round(2.5))
check('round(3.5)', lambda: round(3.5))
check('round(-2.5)', lambda: round(-2.5))
check('round(0.5)', lambda: round(0.5))
check('round(-0.5)', lambda: round(-0.5))
check('round(1.5)', lambda: round(1.5))
check('round(2.675,2)', lambda: round(2.675,2))
check('round(2.5,0)', lambda: round(2.5,0))
check('round(1234.5678,-2)', lambda: round(1234.5678,-2))
check('round(1e22)', lambda: round(1e22))
check('round(5e-324,3)', lambda: round(5e-324,3))
check('round(0.15,1)', lambda: round(0.15,1))
check('round(0.25,1)', lambda: round(0.25,1))
check('round(0.35,1)', lambda: round(0.35,1))
check('round(1e300,-299)', lambda: round(1e300,-299))
check('round(nan,2)', lambda: round(nan,2))
check('round(-0.0)', lambda: round(-0.0))
check('round(-0.4,0)', lambda: round(-0.4,0))
check('round(1.23456789,20)', lambda: round(1.23456789,20))
check('round(1.5,400)', lambda: round(1.5,400))
check('round(1.5,-400)', lambda: round(1.5,-400))
check('round(1.5,None)', lambda: round(1.5,None))
check('round(2**53+0.0)', lambda: round(2**53+0.0))
check('round(-1e15-0.5)', lambda: round(-1e15-0.5))
check('round(P())', lambda: round(P()))
check('round(P(),2)', lambda: round(P(),2))
check('round(P(),None)', lambda: round(P(),None))
check('round(4503599627370497.5)', lambda: round(4503599627370497.5))
check('round(0.49999999999999994)', lambda: round(0.49999999999999994))
check('round(5.015,2)', lambda: round(5.015,2))
check('round(1.005,2)', lambda: round(1.005,2))
check('round(1e-10,10)', lambda: round(1e-10,10))
check('round(123.456,I(1))', lambda: round(123.456,I(1)))
check('round(1.5,10**30)', lambda: round(1.5,10**30))
check('round(1.5,-10**30)', lambda: round(1.5,-10**30))
check('round(1j)', lambda: round(1j))
check("round('a')", lambda: round('a'))
check("round('a',1)", lambda: round('a',1))
check('round(1.5,1.5)', lambda: round(1.5,1.5))
check("round(1.5,'a')", lambda: round(1.5,'a'))
check('round()', lambda: round())
check('round(1,2,3)', lambda: round(1,2,3))
check('round(number=1.5)', lambda: round(number=1.5))
check('round(1.25,ndigits=1)', lambda: round(1.25,ndigits=1))
check('round(nan)', lambda: round(nan))
check('round(-inf)', lambda: round(-inf))
check('round(1.7976931348623157e308,-308)', lambda: round(1.7976931348623157e308,-308))

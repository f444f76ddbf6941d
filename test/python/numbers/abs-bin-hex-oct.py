# Abs bin hex oct
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


check('abs(-5)', lambda: abs(-5))
check('abs(-2**100)', lambda: abs(-2**100))
check('abs(-1.5)', lambda: abs(-1.5))
check('abs(-0.0)', lambda: abs(-0.0))
check('abs(3+4j)', lambda: abs(3+4j))
check('abs(True)', lambda: abs(True))
check('abs(MyInt(-3))', lambda: abs(MyInt(-3)))
check('abs(P())', lambda: abs(P()))
check('abs(complex(inf,nan))', lambda: abs(complex(inf,nan)))
check('abs(complex(1e308,1.7e308))', lambda: abs(complex(1e308,1.7e308)))
check("abs('a')", lambda: abs('a'))
check('abs()', lambda: abs())
check('abs(1,2)', lambda: abs(1,2))
check('abs(None)', lambda: abs(None))
check('bin(5)', lambda: bin(5))
check('bin(-5)', lambda: bin(-5))
check('bin(0)', lambda: bin(0))
check('bin(2**70)', lambda: bin(2**70))
check('hex(-255)', lambda: hex(-255))
check('oct(8)', lambda: oct(8))
check('oct(-8)', lambda: oct(-8))
check('hex(2**100)', lambda: hex(2**100))
check('bin(True)', lambda: bin(True))
check('hex(I(255))', lambda: hex(I(255)))
check('bin(MyInt(5))', lambda: bin(MyInt(5)))
check('bin(1.5)', lambda: bin(1.5))
check("hex('a')", lambda: hex('a'))
check('oct(None)', lambda: oct(None))
check('bin()', lambda: bin())

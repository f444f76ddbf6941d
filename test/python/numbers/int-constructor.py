# int(x) and int(x, base), bool(x)
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

class T:
    def __trunc__(self):
        return 3

class MyInt(int):
    pass

class MyStr(str):
    pass

class SInt(int):
    def __str__(self):
        return 'S!'
    def __repr__(self):
        return 'R!'

class NInt(int):
    def __int__(self):
        return 42
    def __index__(self):
        return 43
    def __float__(self):
        return 4.5

class NewInt(int):
    def __new__(clself,  v):
        return super().__new__(clself,  v*2)

nan = float('nan')

def check(text, run):
    try:
        result = repr(run())
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(text, "=>", result if len(result) < 300 else result[:300] + "...")


check('int(N(5))', lambda: int(N(5)))
check('int(N(5.0))', lambda: int(N(5.0)))
check('int(N(True))', lambda: int(N(True)))
check('type(int(N(True)))', lambda: type(int(N(True))))
check('int(N(MyInt(7)))', lambda: int(N(MyInt(7))))
check('type(int(N(MyInt(7))))', lambda: type(int(N(MyInt(7)))))
check("int(N('5'))", lambda: int(N('5')))
check('int(I(6))', lambda: int(I(6)))
check('int(I(1.5))', lambda: int(I(1.5)))
check('int(T())', lambda: int(T()))
check('int(F(2.5))', lambda: int(F(2.5)))
check('int(MyInt(9))', lambda: int(MyInt(9)))
check('type(int(MyInt(9)))', lambda: type(int(MyInt(9))))
check("MyInt('12')", lambda: MyInt('12'))
check("type(MyInt('12'))", lambda: type(MyInt('12')))
check('MyInt(3.7)', lambda: MyInt(3.7))
check('MyInt()', lambda: MyInt())
check('MyInt(5)+1', lambda: MyInt(5)+1)
check('type(MyInt(5)+1)', lambda: type(MyInt(5)+1))
check('-MyInt(5)', lambda: -MyInt(5))
check('type(-MyInt(5))', lambda: type(-MyInt(5)))
check('type(+MyInt(5))', lambda: type(+MyInt(5)))
check('type(abs(MyInt(5)))', lambda: type(abs(MyInt(5))))
check('int(NInt(1))', lambda: int(NInt(1)))
check('float(NInt(1))', lambda: float(NInt(1)))
check('complex(NInt(1))', lambda: complex(NInt(1)))
check('hex(NInt(1))', lambda: hex(NInt(1)))
check('NewInt(4)', lambda: NewInt(4))
check('type(NewInt(4))', lambda: type(NewInt(4)))
check("int(MyStr(' 12 '))", lambda: int(MyStr(' 12 ')))
check("float(MyStr('1.5'))", lambda: float(MyStr('1.5')))
check("complex(MyStr('1j'))", lambda: complex(MyStr('1j')))
check('int(SInt(5))', lambda: int(SInt(5)))
check('str(SInt(5))', lambda: str(SInt(5)))
check('repr(SInt(5))', lambda: repr(SInt(5)))
check('format(SInt(5))', lambda: format(SInt(5)))
check("format(SInt(5),'3')", lambda: format(SInt(5),'3'))
check('f"{SInt(5)}"', lambda: f"{SInt(5)}")
check('f"{SInt(5):d}"', lambda: f"{SInt(5):d}")
check("'%d' % SInt(5)", lambda: '%d' % SInt(5))
check("int('  -12  ')", lambda: int('  -12  '))
check("int('+5')", lambda: int('+5'))
check("int('0')", lambda: int('0'))
check("int('-0')", lambda: int('-0'))
check("int('00')", lambda: int('00'))
check("int('1_000')", lambda: int('1_000'))
check("int('٣')", lambda: int('٣'))
check("int('\\u00a012\\u3000')", lambda: int('\u00a012\u3000'))
check("int('\\x1c12\\x1f')", lambda: int('\x1c12\x1f'))
check("int('')", lambda: int(''))
check("int(' ')", lambda: int(' '))
check("int('-')", lambda: int('-'))
check("int('+-1')", lambda: int('+-1'))
check("int('1 2')", lambda: int('1 2'))
check("int('1__0')", lambda: int('1__0'))
check("int('_1')", lambda: int('_1'))
check("int('1_')", lambda: int('1_'))
check("int('0x10')", lambda: int('0x10'))
check("int('0x10',16)", lambda: int('0x10',16))
check("int('0x10',0)", lambda: int('0x10',0))
check("int('0b11',0)", lambda: int('0b11',0))
check("int('0o17',0)", lambda: int('0o17',0))
check("int('0B11',2)", lambda: int('0B11',2))
check("int('0O17',8)", lambda: int('0O17',8))
check("int('0X1f',16)", lambda: int('0X1f',16))
check("int('z',36)", lambda: int('z',36))
check("int('Zz',36)", lambda: int('Zz',36))
check("int('-0xFF',0)", lambda: int('-0xFF',0))
check("int('0_0',0)", lambda: int('0_0',0))
check("int('0',0)", lambda: int('0',0))
check("int('00',0)", lambda: int('00',0))
check("int('0x_f',0)", lambda: int('0x_f',0))
check("int('1_0',0)", lambda: int('1_0',0))
check("int('010',0)", lambda: int('010',0))
check("int('0x',16)", lambda: int('0x',16))
check("int('0x',0)", lambda: int('0x',0))
check("int('0x__f',0)", lambda: int('0x__f',0))
check("int('0b2',0)", lambda: int('0b2',0))
check("int('12',2)", lambda: int('12',2))
check("int('9',8)", lambda: int('9',8))
check("int('é')", lambda: int('é'))
check("int('1'*300+'x')", lambda: int('1'*300+'x'))
check("int('x'*300)", lambda: int('x'*300))
check('int("it\'s")', lambda: int("it's"))
check("int(b'12')", lambda: int(b'12'))
check("int(bytearray(b' 12 '))", lambda: int(bytearray(b' 12 ')))
check("int(b'0x1f',16)", lambda: int(b'0x1f',16))
check("int(b'\\xff')", lambda: int(b'\xff'))
check("int(b'')", lambda: int(b''))
check("int('12', I(10))", lambda: int('12', I(10)))
check("int('12', 1.5)", lambda: int('12', 1.5))
check("int('12', None)", lambda: int('12', None))
check("int('12', '10')", lambda: int('12', '10'))
check("int('12', 10**30)", lambda: int('12', 10**30))
check("int('12', -1)", lambda: int('12', -1))
check("int(b'12', 16)", lambda: int(b'12', 16))
check('int(12.9)', lambda: int(12.9))
check('int(-12.9)', lambda: int(-12.9))
check('int(1e300)==10**300', lambda: int(1e300)==10**300)
check('int(True)', lambda: int(True))
check('int(False)', lambda: int(False))
check('int([1])', lambda: int([1]))
check('int(1j)', lambda: int(1j))
check("int(x='1')", lambda: int(x='1'))
check('int(base=16)', lambda: int(base=16))
check("int('11', base=2)", lambda: int('11', base=2))
check('int(None)', lambda: int(None))
check('int(object)', lambda: int(object))
check('bool.__new__(bool)', lambda: bool.__new__(bool))
check('bool.__new__(bool, 5)', lambda: bool.__new__(bool, 5))
check('bool()', lambda: bool())
check('bool([])', lambda: bool([]))
check("bool('a')", lambda: bool('a'))
check('bool(0.0)', lambda: bool(0.0))
check('bool(nan)', lambda: bool(nan))
check('bool(0j)', lambda: bool(0j))
check('bool(x=1)', lambda: bool(x=1))

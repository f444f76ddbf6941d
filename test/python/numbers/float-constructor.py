# Float constructor
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

class MyFloat(float):
    pass

inf = float('inf')

def check(text, run):
    try:
        result = repr(run())
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(text, "=>", result if len(result) < 300 else result[:300] + "...")


check('float()', lambda: float())
check("float('  1.5\\n')", lambda: float('  1.5\n'))
check("float('1_0.5_0')", lambda: float('1_0.5_0'))
check("float('1e1_0')", lambda: float('1e1_0'))
check("float('.5')", lambda: float('.5'))
check("float('5.')", lambda: float('5.'))
check("float('-inf')", lambda: float('-inf'))
check("float('Infinity')", lambda: float('Infinity'))
check("float('+NaN')", lambda: float('+NaN'))
check("float('1E5')", lambda: float('1E5'))
check("float('٣.٤')", lambda: float('٣.٤'))
check("float('\\u2003 1')", lambda: float('\u2003 1'))
check("float('1e400')", lambda: float('1e400'))
check("float('-1e-400')", lambda: float('-1e-400'))
check("float(b'1.5')", lambda: float(b'1.5'))
check('float(10)', lambda: float(10))
check('float(True)', lambda: float(True))
check('float(I(3))', lambda: float(I(3)))
check('float(F(2.5))', lambda: float(F(2.5)))
check('float(MyFloat(1.5))', lambda: float(MyFloat(1.5)))
check('type(float(MyFloat(1.5)))', lambda: type(float(MyFloat(1.5))))
check("MyFloat('2')", lambda: MyFloat('2'))
check('type(MyFloat(2))', lambda: type(MyFloat(2)))
check('MyFloat()', lambda: MyFloat())
check("float('')", lambda: float(''))
check("float(' ')", lambda: float(' '))
check("float('1_')", lambda: float('1_'))
check("float('_1')", lambda: float('_1'))
check("float('1__0')", lambda: float('1__0'))
check("float('1_.5')", lambda: float('1_.5'))
check("float('1._5')", lambda: float('1._5'))
check("float('1e_5')", lambda: float('1e_5'))
check("float('1e')", lambda: float('1e'))
check("float('e5')", lambda: float('e5'))
check("float('.')", lambda: float('.'))
check("float('+')", lambda: float('+'))
check("float('inf_')", lambda: float('inf_'))
check("float('in')", lambda: float('in'))
check("float('nan1')", lambda: float('nan1'))
check("float('1 2')", lambda: float('1 2'))
check("float('0x10')", lambda: float('0x10'))
check("float('1'*400)", lambda: float('1'*400))
check("float('0.'+'0'*400+'1')", lambda: float('0.'+'0'*400+'1'))
check("float('123456789'*40)", lambda: float('123456789'*40))
check("float('a'*300)", lambda: float('a'*300))
check('float("it\'s")', lambda: float("it's"))
check("float('\\x00')", lambda: float('\x00'))
check("float('1\\x00')", lambda: float('1\x00'))
check('float(None)', lambda: float(None))
check('float(1j)', lambda: float(1j))
check("float(F('a'))", lambda: float(F('a')))
check("float(I('a'))", lambda: float(I('a')))
check('float(F(MyFloat(2.5)))', lambda: float(F(MyFloat(2.5))))
check('type(float(F(MyFloat(2.5))))', lambda: type(float(F(MyFloat(2.5)))))
check('float(1,2)', lambda: float(1,2))
check('float(x=1)', lambda: float(x=1))

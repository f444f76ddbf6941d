# int.to_bytes and int.from_bytes
class I:
    def __init__(self, v):
        self.v = v
    def __index__(self):
        return self.v

class B:
    def __bytes__(self):
        return b'\x01\x02'

class BB:
    def __bytes__(self):
        return 5

class MyInt(int):
    pass

class MyStr(str):
    pass

class NewInt(int):
    def __new__(clself,  v):
        return super().__new__(clself,  v*2)

big = 10**400

def check(text, run):
    try:
        result = repr(run())
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(text, "=>", result if len(result) < 300 else result[:300] + "...")


check('(255).to_bytes()', lambda: (255).to_bytes())
check('(255).to_bytes(2)', lambda: (255).to_bytes(2))
check("(255).to_bytes(2,'little')", lambda: (255).to_bytes(2,'little'))
check('(-1).to_bytes(1,signed=True)', lambda: (-1).to_bytes(1,signed=True))
check("(-128).to_bytes(1,'big',signed=True)", lambda: (-128).to_bytes(1,'big',signed=True))
check("(127).to_bytes(1,'big',signed=True)", lambda: (127).to_bytes(1,'big',signed=True))
check('(0).to_bytes(0)', lambda: (0).to_bytes(0))
check('(0).to_bytes(3)', lambda: (0).to_bytes(3))
check("(2**100).to_bytes(13,'little')", lambda: (2**100).to_bytes(13,'little'))
check('(-2**100).to_bytes(14,signed=True)', lambda: (-2**100).to_bytes(14,signed=True))
check("(1).to_bytes(length=2,byteorder='big')", lambda: (1).to_bytes(length=2,byteorder='big'))
check('(256).to_bytes()', lambda: (256).to_bytes())
check('(128).to_bytes(1,signed=True)', lambda: (128).to_bytes(1,signed=True))
check('(-129).to_bytes(1,signed=True)', lambda: (-129).to_bytes(1,signed=True))
check('(-1).to_bytes()', lambda: (-1).to_bytes())
check('(1).to_bytes(0)', lambda: (1).to_bytes(0))
check('(-1).to_bytes(0,signed=True)', lambda: (-1).to_bytes(0,signed=True))
check('(1).to_bytes(-1)', lambda: (1).to_bytes(-1))
check('(1).to_bytes(1.5)', lambda: (1).to_bytes(1.5))
check("(1).to_bytes('a')", lambda: (1).to_bytes('a'))
check("(1).to_bytes(1,'middle')", lambda: (1).to_bytes(1,'middle'))
check('(1).to_bytes(1,5)', lambda: (1).to_bytes(1,5))
check('(1).to_bytes(1,None)', lambda: (1).to_bytes(1,None))
check("(1).to_bytes(1,'big',True)", lambda: (1).to_bytes(1,'big',True))
check("(1).to_bytes(1,'big',signed=[])", lambda: (1).to_bytes(1,'big',signed=[]))
check('(1).to_bytes(I(2))', lambda: (1).to_bytes(I(2)))
check("(1).to_bytes(1, MyStr('big'))", lambda: (1).to_bytes(1, MyStr('big')))
check("(1).to_bytes(1,'big',foo=1)", lambda: (1).to_bytes(1,'big',foo=1))
check('(1).to_bytes(10**30)', lambda: (1).to_bytes(10**30))
check('True.to_bytes(2)', lambda: True.to_bytes(2))
check("int.from_bytes(b'')", lambda: int.from_bytes(b''))
check("int.from_bytes(b'\\xff')", lambda: int.from_bytes(b'\xff'))
check("int.from_bytes(b'\\xff',signed=True)", lambda: int.from_bytes(b'\xff',signed=True))
check("int.from_bytes(b'\\x01\\x02')", lambda: int.from_bytes(b'\x01\x02'))
check("int.from_bytes(b'\\x01\\x02','little')", lambda: int.from_bytes(b'\x01\x02','little'))
check("int.from_bytes(bytearray(b'\\x80\\0'),'big',signed=True)", lambda: int.from_bytes(bytearray(b'\x80\0'),'big',signed=True))
check('int.from_bytes([1,2,3])', lambda: int.from_bytes([1,2,3]))
check('int.from_bytes((255,))', lambda: int.from_bytes((255,)))
check('int.from_bytes(range(3))', lambda: int.from_bytes(range(3)))
check('int.from_bytes(B())', lambda: int.from_bytes(B()))
check("int.from_bytes(b'\\xff'*20)", lambda: int.from_bytes(b'\xff'*20))
check("int.from_bytes(b'\\xff'*20,signed=True)", lambda: int.from_bytes(b'\xff'*20,signed=True))
check("int.from_bytes(memoryview(b'ab'))", lambda: int.from_bytes(memoryview(b'ab')))
check("int.from_bytes(bytes=b'\\x01', byteorder='little', signed=True)", lambda: int.from_bytes(bytes=b'\x01', byteorder='little', signed=True))
check("int.from_bytes('ab')", lambda: int.from_bytes('ab'))
check('int.from_bytes(5)', lambda: int.from_bytes(5))
check('int.from_bytes([256])', lambda: int.from_bytes([256]))
check('int.from_bytes([-1])', lambda: int.from_bytes([-1]))
check("int.from_bytes(['a'])", lambda: int.from_bytes(['a']))
check('int.from_bytes(None)', lambda: int.from_bytes(None))
check('int.from_bytes(BB())', lambda: int.from_bytes(BB()))
check("int.from_bytes(b'a','middle')", lambda: int.from_bytes(b'a','middle'))
check("int.from_bytes(b'a',5)", lambda: int.from_bytes(b'a',5))
check('int.from_bytes()', lambda: int.from_bytes())
check("int.from_bytes(b'a','big',True)", lambda: int.from_bytes(b'a','big',True))
check("bool.from_bytes(b'\\x01')", lambda: bool.from_bytes(b'\x01'))
check("MyInt.from_bytes(b'\\x05')", lambda: MyInt.from_bytes(b'\x05'))
check("type(MyInt.from_bytes(b'\\x05'))", lambda: type(MyInt.from_bytes(b'\x05')))
check("NewInt.from_bytes(b'\\x05')", lambda: NewInt.from_bytes(b'\x05'))
check("(5).from_bytes(b'a')", lambda: (5).from_bytes(b'a'))
check('int.real.__get__(5)', lambda: int.real.__get__(5))
check('type(int.real)', lambda: type(int.real))
check('type(int.bit_length)', lambda: type(int.bit_length))
check('type(int.__add__)', lambda: type(int.__add__))
check('type((5).__add__)', lambda: type((5).__add__))
check('type((5).bit_length)', lambda: type((5).bit_length))
check('type(int.from_bytes)', lambda: type(int.from_bytes))
check('type(int.__new__)', lambda: type(int.__new__))

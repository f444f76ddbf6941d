# Every form of raise.
for code in ('raise ValueError', 'raise ValueError()', 'raise ValueError("m")', 'raise ValueError("a", 1)', 'raise KeyError("k")', 'raise 5', 'raise "text"', 'raise None', 'raise int', 'raise object()',
             'raise ValueError from None', 'raise ValueError("x") from KeyError', 'raise ValueError from 5', 'raise', 'raise ValueError from "x"', 'raise Exception', 'raise BaseException("b")', 'raise (ValueError, KeyError)',
             'raise type("X", (Exception,), {})("dyn")', 'raise NotImplemented'):
    try:
        exec(code)
    except BaseException as e:
        print(code, '->', type(e).__name__, e, e.args, repr(e.__cause__), e.__suppress_context__)
class Picky(Exception):
    def __init__(self, a, b): super().__init__(a); self.b = b
try: raise Picky
except TypeError as e: print(e)
try: raise Picky(1, 2)
except Picky as e: print(e.args, e.b)
class NotExc(Exception):
    def __new__(cls): return 5
try: raise NotExc
except TypeError as e: print(e)

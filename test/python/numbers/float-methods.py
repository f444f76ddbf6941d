# Float methods
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
nan = float('nan')
big = 10**400

def check(text, run):
    try:
        result = repr(run())
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(text, "=>", result if len(result) < 300 else result[:300] + "...")


check('float.__new__(float)', lambda: float.__new__(float))
check('float.from_number(5)', lambda: float.from_number(5))
check('float.from_number(1.5)', lambda: float.from_number(1.5))
check('float.from_number(F(2.5))', lambda: float.from_number(F(2.5)))
check('float.from_number(I(2))', lambda: float.from_number(I(2)))
check('MyFloat.from_number(3)', lambda: MyFloat.from_number(3))
check('type(MyFloat.from_number(3))', lambda: type(MyFloat.from_number(3)))
check("float.from_number('5')", lambda: float.from_number('5'))
check('float.from_number()', lambda: float.from_number())
check('float.from_number(big)', lambda: float.from_number(big))
check('(0.1).as_integer_ratio()', lambda: (0.1).as_integer_ratio())
check('(10.0).as_integer_ratio()', lambda: (10.0).as_integer_ratio())
check('(-0.25).as_integer_ratio()', lambda: (-0.25).as_integer_ratio())
check('(0.0).as_integer_ratio()', lambda: (0.0).as_integer_ratio())
check('(-0.0).as_integer_ratio()', lambda: (-0.0).as_integer_ratio())
check('(5e-324).as_integer_ratio()[0]', lambda: (5e-324).as_integer_ratio()[0])
check('(1e300).as_integer_ratio()', lambda: (1e300).as_integer_ratio())
check('(1.7976931348623157e308).as_integer_ratio()[1]', lambda: (1.7976931348623157e308).as_integer_ratio()[1])
check('inf.as_integer_ratio()', lambda: inf.as_integer_ratio())
check('nan.as_integer_ratio()', lambda: nan.as_integer_ratio())
check('(1.5).is_integer()', lambda: (1.5).is_integer())
check('(2.0).is_integer()', lambda: (2.0).is_integer())
check('inf.is_integer()', lambda: inf.is_integer())
check('nan.is_integer()', lambda: nan.is_integer())
check('(1e300).is_integer()', lambda: (1e300).is_integer())
check('(-0.0).is_integer()', lambda: (-0.0).is_integer())
check('(1.5).real', lambda: (1.5).real)
check('(1.5).imag', lambda: (1.5).imag)
check('(1.5).conjugate()', lambda: (1.5).conjugate())
check('type(MyFloat(1).conjugate())', lambda: type(MyFloat(1).conjugate()))
check('type(MyFloat(1).real)', lambda: type(MyFloat(1).real))
check('(1.5).__trunc__()', lambda: (1.5).__trunc__())
check('(1.5).__floor__()', lambda: (1.5).__floor__())
check('(-1.5).__ceil__()', lambda: (-1.5).__ceil__())
check('(2.5).__round__()', lambda: (2.5).__round__())
check('(2.55).__round__(1)', lambda: (2.55).__round__(1))
check('(1.5).__int__()', lambda: (1.5).__int__())
check('(1.5).__float__()', lambda: (1.5).__float__())
check('(1.5).__bool__()', lambda: (1.5).__bool__())
check('(0.0).__bool__()', lambda: (0.0).__bool__())
check('(1.5).__neg__()', lambda: (1.5).__neg__())
check('(-1.5).__abs__()', lambda: (-1.5).__abs__())
check('(1.5).__pos__()', lambda: (1.5).__pos__())
check('(1.5).__repr__()', lambda: (1.5).__repr__())
check('(1.5).__pow__(2,3)', lambda: (1.5).__pow__(2,3))
check('(1.5).__round__(1.5)', lambda: (1.5).__round__(1.5))
check('(1.5).__round__(1,2)', lambda: (1.5).__round__(1,2))
check('inf.__floor__()', lambda: inf.__floor__())
check('nan.__trunc__()', lambda: nan.__trunc__())
check("float.__getformat__('double')", lambda: float.__getformat__('double'))
check("float.__getformat__('float')", lambda: float.__getformat__('float'))
check("float.__getformat__('x')", lambda: float.__getformat__('x'))
check('float.__getformat__(5)', lambda: float.__getformat__(5))
check('1.5.foo', lambda: 1.5.foo)

"""Abstract Base Classes (ABCs) for numbers, according to PEP 3141."""

from abc import ABCMeta, abstractmethod

__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


def _abstract(doc):
    """A method that every number of the class has to have; its arguments are those of the operator."""

    def method(self, *args):
        raise NotImplementedError

    method.__doc__ = doc
    return abstractmethod(method)


class Number(metaclass=ABCMeta):
    """All numbers inherit from this class.

    If you just want to check if an argument x is a number, without
    caring what kind, use isinstance(x, Number).
    """

    __slots__ = ()

    __hash__ = None


class Complex(Number):
    """Complex defines the operations that work on the builtin complex type."""

    __slots__ = ()

    __complex__ = _abstract("Return a builtin complex instance. Called for complex(self).")
    real = property(_abstract("Retrieve the real component of this number."))
    imag = property(_abstract("Retrieve the imaginary component of this number."))
    __add__ = _abstract("self + other")
    __radd__ = _abstract("other + self")
    __neg__ = _abstract("-self")
    __pos__ = _abstract("+self")
    __mul__ = _abstract("self * other")
    __rmul__ = _abstract("other * self")
    __truediv__ = _abstract("self / other: Should promote to float when necessary.")
    __rtruediv__ = _abstract("other / self")
    __pow__ = _abstract("self ** exponent; should promote to float or complex when necessary.")
    __rpow__ = _abstract("base ** self")
    __abs__ = _abstract("Returns the Real distance from 0. Called for abs(self).")
    conjugate = _abstract("(x+y*i).conjugate() returns (x-y*i).")
    __eq__ = _abstract("self == other")
    __hash__ = None

    def __bool__(self):
        """True if self != 0. Called for bool(self)."""
        return self != 0

    def __sub__(self, other):
        """self - other"""
        return self + -other

    def __rsub__(self, other):
        """other - self"""
        return -self + other


Complex.register(complex)


class Real(Complex):
    """To Complex, Real adds the operations that work on real numbers."""

    __slots__ = ()

    __float__ = _abstract("Any Real can be converted to a native float object. Called for float(self).")
    __trunc__ = _abstract("trunc(self): Truncates self to an Integral.")
    __floor__ = _abstract("Finds the greatest Integral <= self.")
    __ceil__ = _abstract("Finds the least Integral >= self.")
    __round__ = _abstract("Rounds self to ndigits decimal places, defaulting to 0.")
    __floordiv__ = _abstract("self // other: The floor() of self/other.")
    __rfloordiv__ = _abstract("other // self: The floor() of other/self.")
    __mod__ = _abstract("self % other")
    __rmod__ = _abstract("other % self")
    __lt__ = _abstract("self < other")
    __le__ = _abstract("self <= other")

    def __divmod__(self, other):
        """divmod(self, other): The pair (self // other, self % other)."""
        return (self // other, self % other)

    def __rdivmod__(self, other):
        """divmod(other, self): The pair (other // self, other % self)."""
        return (other // self, other % self)

    def __complex__(self):
        """complex(self) == complex(float(self), 0)"""
        return complex(float(self))

    @property
    def real(self):
        """Real numbers are their real component."""
        return +self

    @property
    def imag(self):
        """Real numbers have no imaginary component."""
        return 0

    def conjugate(self):
        """Conjugate is a no-op for Reals."""
        return +self


Real.register(float)


class Rational(Real):
    """.numerator and .denominator should be in lowest terms."""

    __slots__ = ()

    numerator = property(_abstract("The numerator of a rational number in lowest terms."))
    denominator = property(_abstract("The denominator of a rational number in lowest terms."))

    def __float__(self):
        """float(self) = self.numerator / self.denominator"""
        return int(self.numerator) / int(self.denominator)


class Integral(Rational):
    """Integral adds methods that work on integral numbers."""

    __slots__ = ()

    __int__ = _abstract("int(self)")
    __pow__ = _abstract("self ** exponent % modulus, but maybe faster.")
    __lshift__ = _abstract("self << other")
    __rlshift__ = _abstract("other << self")
    __rshift__ = _abstract("self >> other")
    __rrshift__ = _abstract("other >> self")
    __and__ = _abstract("self & other")
    __rand__ = _abstract("other & self")
    __xor__ = _abstract("self ^ other")
    __rxor__ = _abstract("other ^ self")
    __or__ = _abstract("self | other")
    __ror__ = _abstract("other | self")
    __invert__ = _abstract("~self")

    def __index__(self):
        """Called whenever an index is needed, such as in slicing"""
        return int(self)

    def __float__(self):
        """float(self) == float(int(self))"""
        return float(int(self))

    @property
    def numerator(self):
        """Integers are their own numerators."""
        return +self

    @property
    def denominator(self):
        """Integers have a denominator of 1."""
        return 1


Integral.register(int)
Number.register(_decimal)
del _decimal

class DecimalTuple(tuple):
    """DecimalTuple(sign, digits, exponent)"""

    __slots__ = ()
    __match_args__ = _fields = ("sign", "digits", "exponent")
    _field_defaults = {}

    def __new__(_cls, sign, digits, exponent):
        """Create new instance of DecimalTuple(sign, digits, exponent)"""
        return tuple.__new__(_cls, (sign, digits, exponent))

    @classmethod
    def _make(cls, iterable):
        """Make a new DecimalTuple object from a sequence or iterable"""
        result = tuple.__new__(cls, iterable)
        if len(result) != 3:
            raise TypeError(f"Expected 3 arguments, got {len(result)}")
        return result

    def _replace(self, /, **kwds):
        """Return a new DecimalTuple object replacing specified fields with new values"""
        result = self._make(kwds.pop(name, value) for name, value in zip(self._fields, self))
        if kwds:
            raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
        return result

    __replace__ = _replace

    def __repr__(self):
        """Return a nicely formatted representation string"""
        return self.__class__.__name__ + "(sign=%r, digits=%r, exponent=%r)" % self

    def _asdict(self):
        """Return a new dict which maps field names to their values."""
        return dict(zip(self._fields, self))

    sign = property(lambda self: self[0], doc="Alias for field number 0")
    digits = property(lambda self: self[1], doc="Alias for field number 1")
    exponent = property(lambda self: self[2], doc="Alias for field number 2")

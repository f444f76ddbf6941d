# Own exception classes with fields, __str__ and hierarchies.
class AppError(Exception):
    code = 500
    def __init__(self, message, *, detail=None):
        super().__init__(message)
        self.detail = detail
    def __str__(self): return f'[{self.code}] {super().__str__()}' + (f' ({self.detail})' if self.detail else '')
class NotFound(AppError):
    code = 404
    def __init__(self, what): super().__init__(f'{what} not found', detail=what.upper())
for e in (AppError('boom'), NotFound('page')):
    try: raise e
    except AppError as err: print(err, repr(err), err.args, err.code, err.detail)
class Both(KeyError, AttributeError): pass
for kind in (KeyError, AttributeError, LookupError):
    try: raise Both('b')
    except kind as e: print(kind.__name__, e)
class Quiet(Exception):
    def __init__(self, *a): pass
print(Quiet(1, 2).args, repr(Quiet('x')), str(Quiet()))
class WithRepr(Exception):
    def __repr__(self): return 'my repr'
print(repr(WithRepr('a')), str(WithRepr('a')), f'{WithRepr("a")!r}')
class Err(ValueError): pass
print(Err('x') == Err('x'), Err.__name__, Err.__mro__[1:3])
try:
    class Bad(ValueError, KeyError, OSError): pass
    print(Bad('x').args)
except TypeError as e: print(e)

# ExceptionGroup: construction, nesting, attributes.
g = ExceptionGroup('msg', [ValueError(1), TypeError('t')])
print(repr(g), str(g), g.message, g.exceptions, g.args)
print(repr(ExceptionGroup('one', (ValueError(1),))), str(ExceptionGroup('one', (ValueError(1),))))
n = ExceptionGroup('outer', [ExceptionGroup('inner', [KeyError('k')]), OSError(1)])
print(str(n), repr(n.exceptions[0]), isinstance(g, Exception), isinstance(g, BaseExceptionGroup))
b = BaseExceptionGroup('b', [KeyboardInterrupt()])
print(type(b).__name__, isinstance(b, Exception), type(BaseExceptionGroup('all exc', [ValueError()])).__name__)
for bad in (lambda: ExceptionGroup('x', []), lambda: ExceptionGroup('x', [5]), lambda: ExceptionGroup('x', 5), lambda: ExceptionGroup(5, [ValueError()]), lambda: ExceptionGroup('x', [ValueError]), lambda: ExceptionGroup('x'),
            lambda: ExceptionGroup('x', [KeyboardInterrupt()]), lambda: ExceptionGroup('x', [ValueError()], 1), lambda: setattr(g, 'message', 'q')):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
print(ExceptionGroup[int], g.derive([ValueError(3)]))
class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup(self.message + '+', excs)
print(repr(MyGroup('m', [ValueError(1)])), MyGroup('m', [ValueError(1), KeyError(2)]).split(ValueError))

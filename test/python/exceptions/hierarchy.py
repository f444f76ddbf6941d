# The class tree of built-in exceptions.
names = '''BaseException BaseExceptionGroup GeneratorExit KeyboardInterrupt SystemExit Exception ArithmeticError FloatingPointError OverflowError ZeroDivisionError AssertionError AttributeError
BufferError EOFError ExceptionGroup ImportError ModuleNotFoundError LookupError IndexError KeyError MemoryError NameError UnboundLocalError OSError RuntimeError NotImplementedError RecursionError
PythonFinalizationError StopAsyncIteration StopIteration SyntaxError IndentationError TabError SystemError TypeError ValueError UnicodeError UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError
Warning DeprecationWarning UserWarning SyntaxWarning RuntimeWarning FutureWarning'''.split()
for n in names:
    c = eval(n)
    print(n, [b.__name__ for b in c.__mro__[1:-1]])
print(issubclass(KeyError, LookupError), issubclass(KeyboardInterrupt, Exception), isinstance(TimeoutError(), OSError), IOError is OSError)

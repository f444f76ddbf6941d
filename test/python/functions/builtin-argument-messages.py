# Built-in functions name themselves in their messages.
for expr in ('len()', 'len(1, 2)', 'len(5)', 'abs()', 'abs("x")', 'ord("ab")', 'ord(5)', 'chr(-1)', 'chr("a")', 'chr(1.5)', 'min()', 'min(5)', 'max([])', 'sum(5)', 'sum(["a"])',
             'sum([], "x")', 'sorted()', 'sorted(5)', 'sorted([1], 2)', 'isinstance(1)', 'isinstance(1, 5)', 'issubclass(1, int)', 'getattr(1)', 'getattr(1, 2)', 'hasattr(1, 2)',
             'range()', 'range("a")', 'range(1.5)', 'range(1, 2, 0)', 'range(1, 2, 3, 4)', 'int("x")', 'int("")', 'int([])', 'int("1", 99)', 'int(1, 2)', 'float("x")', 'float([])',
             'zip(1)', 'enumerate()', 'enumerate(5)', 'map()', 'map(len)', 'map(1, 2)', 'filter(None)', 'iter(5)', 'next(5)', 'next(iter([]))', 'hex("a")', 'bin(1.5)', 'round("a")',
             'round(1.5, "a")', 'divmod(1)', 'pow(1)', 'pow("a", 2)', 'hash({})', 'list(5)', 'tuple(5)', 'dict(5)', 'dict([1])', 'dict([(1, 2, 3)])', 'set(5)', 'str(1, 2)',
             'bytes("x")', 'bytes(-1)', 'bytes([256])', 'bool(1, 2)', 'list(1, 2)', 'len(x=1)', 'print(sep=1)', 'print(foo=1)', 'type()', 'type(1, 2)', 'type("A", 1, {})', 'slice()',
             'reversed(5)', 'reversed({1})', 'all(1)', 'any()', 'callable()', 'id()', 'vars(5)', 'format(1, 2)', 'format(1, "q")', 'complex("x")', 'complex([])', 'object().x', 'super()'):
    try:
        print(expr, '=', eval(expr))
    except Exception as e:
        print(expr, '->', type(e).__name__ + ':', e)

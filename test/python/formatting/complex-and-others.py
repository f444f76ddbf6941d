# format() on complex, bool, None, containers.
for spec in ('', '.2f', '>20', '+.1f', 'e', 'g', ',', '.3', '<15.1f'):
    print(spec, repr(format(1234.5678 - 2.5j, spec)), repr(format(-0.0 + 1e10j, spec)))
for v, spec in ((1j, '05'), (1j, '='), (1j, 'd'), (1j, '%'), ([1], ''), ((1, 2), ''), ({'a': 1}, ''), (None, ''), (b'a', ''), (range(3), ''), (int, ''), ([1], '>5'), (b'a', 'x'), (None, '5'), (True, 's'), (False, '5'), (True, 'b'), (..., '5'), (len, '5')):
    try: print(repr(v)[:20], repr(spec), repr(format(v, spec))[:40])
    except (ValueError, TypeError) as e: print(repr(v)[:20], repr(spec), '->', type(e).__name__, e)

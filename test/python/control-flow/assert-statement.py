# assert with and without a message; the message is evaluated only on failure.
assert True
assert 1, print('not evaluated')
assert (1, 2)
for v in (0, '', None):
    try:
        assert v, f'value {v!r}'
    except AssertionError as e:
        print(repr(e), e.args)
try:
    assert False
except AssertionError as e:
    print(repr(e), str(e) == '')
try:
    assert 1 == 2, (1, 2)
except AssertionError as e:
    print(e, e.args)
def check(n):
    assert n > 0, 'n must be positive'
    return n
print(check(3))
check(-1)

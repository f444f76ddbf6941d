async def g():
    try:
        yield 1
    except ValueError as e:
        print("caught", e)
        yield 2
def drive(c):
    try:
        print("got", c.send(None))
    except BaseException as e:
        print(type(e).__name__, e, e.args)
for args in ((1,), (ValueError,), (ValueError, 1), (ValueError, 1, 2), (ValueError(1), 2), (ValueError(1), None, 3), ("x",), (int,), (ValueError, ValueError(5)), (ValueError, (1,2))):
    x = g()
    try: a = x.athrow(*args)
    except BaseException as e: print("at once", type(e).__name__, e); continue
    drive(a)
    drive(a)
    x = g()
    drive(x.asend(None))
    a = x.athrow(*args)
    drive(a)
    drive(a)

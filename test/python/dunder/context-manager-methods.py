# Missing and odd __enter__/__exit__.
class NoExit:
    def __enter__(s): pass
class NoEnter:
    def __exit__(s, *a): pass
class Neither: pass
class Async:
    async def __aenter__(s): pass
    async def __aexit__(s, *a): pass
for c in (NoExit, NoEnter, Neither, Async, lambda: 5):
    try:
        with c(): pass
    except TypeError as e: print(e)
class BadExit:
    def __enter__(s): return s
    def __exit__(s): pass
try:
    with BadExit(): pass
except TypeError as e: print(e)

# Names may be defined later; missing ones fail when asked for.
def f(x: Later) -> list[Later]: return x
try: f.__annotations__
except NameError as e: print(e)
class Later: pass
print(f.__annotations__)
class Node:
    next: Node | None
    children: list[Node]
    value: int = 0
print(Node.__annotations__)
class Broken:
    a: int
    b: missing_name
try: Broken.__annotations__
except NameError as e: print(e)
missing_name = str
print(Broken.__annotations__)
def outer():
    class Local: pass
    def inner(x: Local, y: later_local): return x
    try: inner.__annotations__
    except NameError as e: print(e)
    later_local = int
    return inner.__annotations__
print({k: v.__name__ for k, v in outer().items()})
def s(x: 'text', y: "list[int]" = None) -> 'r': pass
print(s.__annotations__)

# Handlers and finally blocks run while the stack unwinds.
events = 0
def f():
    global events
    try: f()
    finally: events += 1
try: f()
except RecursionError as e: print(e, events > 900)
def g(n):
    try: return g(n + 1)
    except RecursionError:
        if n > 10: raise
        return n
print(g(0))
def h(n): return [h(n + 1) for _ in 'a'][0] if n < 200 else n
print(h(0))
def gen(n):
    if n: yield from gen(n - 1)
    yield n
print(sum(gen(300)))
def mutual_a(n): return n if n > 400 else mutual_b(n + 1)
def mutual_b(n): return mutual_a(n + 1)
print(mutual_a(0))
class Node:
    def __init__(self, n): self.n, self.next = n, Node(n - 1) if n else None
    def total(self): return self.n + (self.next.total() if self.next else 0)
print(Node(200).total())

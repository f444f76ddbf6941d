# __next__ of a guest class fails inside a for.
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        return 10 // self.n
for value in Countdown(3):
    print(value)

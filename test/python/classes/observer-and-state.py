# Callbacks, bound methods in lists, state objects.
class Event:
    def __init__(self): self.handlers = []
    def __iadd__(self, h): self.handlers.append(h); return self
    def __isub__(self, h): self.handlers.remove(h); return self
    def __call__(self, *a): return [h(*a) for h in self.handlers]
class Button:
    def __init__(self): self.clicked = Event()
class Log:
    def __init__(self, name): self.name, self.seen = name, []
    def on(self, x): self.seen.append(x); return f'{self.name}:{x}'
b, l, m = Button(), Log('l'), Log('m')
b.clicked += l.on; b.clicked += m.on; b.clicked += lambda x: x * 2
print(b.clicked(1)); b.clicked -= l.on; print(b.clicked(2), l.seen, m.seen)
class Open:
    def press(self, d): print('closing'); d.state = Closed()
class Closed:
    def press(self, d): print('opening'); d.state = Open()
class Door:
    def __init__(self): self.state = Closed()
    def press(self): self.state.press(self); return self
print(type(Door().press().press().press().state).__name__)

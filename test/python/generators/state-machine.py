# A generator as a state machine driven by send.
def light():
    state = 'red'
    while True:
        event = yield state
        if event == 'stop': return f'stopped in {state}'
        if event == 'reset': state = 'red'; continue
        state = {'red': 'green', 'green': 'yellow', 'yellow': 'red'}[state]
l = light()
print(next(l), [l.send('tick') for _ in range(4)], l.send('reset'))
try: l.send('stop')
except StopIteration as e: print(e.value)
def accumulator():
    total, seen = 0, []
    while (x := (yield total)) is not None:
        total += x; seen.append(x)
    return total, seen
a = accumulator(); next(a)
for n in (1, 2, 3): print(a.send(n))
try: next(a)
except StopIteration as e: print(e.value)

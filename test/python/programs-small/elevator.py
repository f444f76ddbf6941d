# A state machine with a table of transitions and a log.
TABLE = {('idle', 'call'): 'moving', ('moving', 'arrive'): 'open', ('open', 'close'): 'idle', ('moving', 'stop'): 'halted', ('halted', 'reset'): 'idle'}
class Elevator:
    def __init__(self): self.state, self.floor, self.log = 'idle', 0, []
    def __call__(self, event, **info):
        try: new = TABLE[self.state, event]
        except KeyError: raise RuntimeError(f'{event!r} is not possible while {self.state}') from None
        getattr(self, f'on_{new}', lambda **k: None)(**info)
        self.log.append(f'{self.state}->{new}'); self.state = new
        return self
    def on_moving(self, floor): self.log.append(f'{self.floor}..{floor}'); self.floor = floor
    def on_open(self): self.log.append('ding')
e = Elevator()
e('call', floor=3)('arrive')('close')('call', floor=1)('stop')('reset')
print(e.log, e.floor, e.state)
for event in ('arrive', 'nonsense'):
    try: e(event)
    except RuntimeError as err: print(err)
e('call')

# Truth of every kind of value steers if.
class Zero:
    def __len__(self): return 0
class Two:
    def __len__(self): return 2
class Bool:
    def __bool__(self): return False
    def __len__(self): return 5
for v in (0, 1, -1, 0.0, 0.1, '', ' ', [], [0], (), (0,), {}, {0: 0}, set(), None, ..., 0j, 1j, b'', b'\0', range(0), range(1), Zero(), Two(), Bool(), object, float('nan')):
    if v:
        r = 'true'
    else:
        r = 'false'
    print(type(v).__name__, r, bool(v), not v)
def grade(n):
    if n >= 90: return 'A'
    elif n >= 80: return 'B'
    elif n >= 70:
        return 'C'
    else:
        return 'F'
print([grade(n) for n in (95, 85, 75, 65)])

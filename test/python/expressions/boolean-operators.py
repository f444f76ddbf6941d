# and/or give operands, not booleans, and evaluate only as far as needed.
def say(value):
    print('eval', repr(value), end='; ')
    return value
print(say(0) or say('') or say([1]) or say(5))
print(say(1) and say('x') and say([]) and say(5))
print(say(0) and say(1) or say(2))
print(say(None) or say(False))
print(not say([]), not say([0]))
print(say(1) if say(0) else say(2))
print([] or {} or (), 1 and 2.5 and 'z', '' and 1, 0.0 or -0.0)
class Sometimes:
    def __init__(self, v): self.v = v
    def __bool__(self):
        print('bool', self.v, end='; ')
        return self.v
    def __repr__(self): return f'S({self.v})'
print(Sometimes(False) or Sometimes(True))
print(Sometimes(False) and Sometimes(True))
print(not Sometimes(True))

# Module-level names come and go while functions run.
def late(): return defined_later
try: late()
except NameError as e: print(e)
defined_later = 'now'
print(late())
del defined_later
try: late()
except NameError as e: print(e)
counter = 0
def bump():
    global counter
    counter += 1
    return counter
print(bump(), bump(), counter)
def replace():
    global replace
    replace = lambda: 'replaced'
    return 'first'
print(replace(), replace())
def use(): return helper() * 2
def helper(): return 5
print(use())
def helper(): return 7
print(use())
globals()['dynamic'] = lambda: 'dyn'
print(dynamic())
print([name for name in ('late', 'bump', 'nope') if name in globals()])
for counter in range(3): pass
print(bump(), sorted(n for n in dir() if n in ('counter', 'helper', 'use')))
class counter: pass
print(counter.__name__)

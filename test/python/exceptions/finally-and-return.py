# Every way out of try/finally in a function.
def f(how):
    log = []
    for _ in range(2):
        try:
            log.append('try')
            if how == 'return': return log
            if how == 'break': break
            if how == 'continue': continue
            if how == 'raise': raise ValueError('v')
        except ValueError: log.append('except'); return log
        else: log.append('else')
        finally: log.append('finally')
    log.append('after')
    return log
for how in ('return', 'break', 'continue', 'raise', 'nothing'): print(how, f(how))
def nested():
    try:
        try: return 'inner'
        finally: print('f1')
    finally: print('f2')
print(nested())
def modify():
    x = 1
    try: return x
    finally: x = 2
print(modify())
def mutate():
    x = [1]
    try: return x
    finally: x.append(2)
print(mutate())
def raise_in_finally():
    try: raise ValueError('first')
    finally: raise KeyError('second')
try: raise_in_finally()
except KeyError as e: print(e, repr(e.__context__))
def gen():
    try: yield 1; yield 2
    finally: print('gen finally')
for x in (kept := gen()):
    try:
        if x == 1: continue
        break
    finally: print('loop finally', x)
kept.close()
def while_true():
    n = 0
    while True:
        try:
            n += 1
            if n < 3: continue
            return n
        finally:
            if n == 3: print('third')
print(while_true())

# The order of try, except, else and finally.
def run(kind):
    out = []
    try:
        out.append('try')
        if kind == 'raise': raise ValueError
        if kind == 'return': return out
        if kind == 'other': raise KeyError
    except ValueError: out.append('except')
    else: out.append('else')
    finally: out.append('finally')
    out.append('end')
    return out
for k in ('normal', 'raise', 'return'): print(k, run(k))
try: run('other')
except KeyError as e: print('other', repr(e))
try:
    try: pass
    except ValueError: print('not for else')
    else: raise ValueError('from else')
    finally: print('finally runs')
except ValueError as e: print(e)
def order():
    try:
        try: yield 1
        finally: yield 'inner finally'
    finally: yield 'outer finally'
print(list(order()))
def f():
    try: return print('return value')
    finally: print('then finally')
f()
def g():
    for i in range(3):
        try:
            try: 1 / (i - 1)
            except ZeroDivisionError: continue
            else: print('else', i)
        finally: print('fin', i)
g()
def h():
    try: raise ValueError('lost')
    finally: return 'return wins'
print(h())

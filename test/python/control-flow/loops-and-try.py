# break, continue and return pass through finally.
def f():
    for i in range(4):
        try:
            if i == 1: continue
            if i == 3: break
            print('body', i)
        finally:
            print('finally', i)
    else:
        print('else')
    return 'done'
print(f())
def g():
    while True:
        try:
            return 'value'
        finally:
            print('cleanup')
print(g())
def h():
    for i in range(3):
        try:
            raise ValueError(i)
        except ValueError as e:
            if i < 2: continue
            return e.args
        finally:
            print('f', i)
print(h())
def k():
    for i in range(2):
        try:
            1 / 0
        finally:
            print('swallowing', i)
            continue
    return 'after'
print(k())

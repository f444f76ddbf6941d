# Arguments are evaluated in the order written, also around stars.
def t(x):
    print(x, end=' ')
    return x
def show(*a, **k): print('->', a, k)
show(t(1), *[t(2), t(3)], t(4), k=t(5), **{t('x'): t(6)})
show(k=t(1), *[t(2)])
class Args:
    def __iter__(self):
        print('iter', end=' ')
        return iter([7, 8])
show(t(1), *Args(), t(2))
def fail(): raise ValueError('argument')
try:
    show(t(1), fail(), t(3))
except ValueError as e:
    print('caught', e)
try:
    undefined_function(t('evaluated?'))
except NameError as e:
    print(e)
try:
    None(t('evaluated first'))
except TypeError as e:
    print(e)

# A new exception from an except* clause joins the rest.
def work():
    raise ExceptionGroup('work', [ValueError('v'), TypeError('t')])
try:
    work()
except* ValueError:
    raise RuntimeError('while handling')

# What except* leaves over.
def work():
    raise ExceptionGroup('work', [ValueError('v'), ExceptionGroup('sub', [TypeError('t'), ValueError('w')])])
try:
    work()
except* ValueError as group:
    print(len(group.exceptions))

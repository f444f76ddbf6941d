# Messages with several lines, unicode and odd types.
class Message:
    def __str__(self): return 'line one\n  line two ✓\nline three'
def f(): raise ValueError(Message(), 'second argument') if False else ValueError(Message())
f()

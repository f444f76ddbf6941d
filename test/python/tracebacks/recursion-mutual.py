# Frames that alternate are not folded.
def ping(n):
    if n == 0: raise ValueError('end')
    return pong(n - 1)
def pong(n):
    return ping(n)
ping(6)

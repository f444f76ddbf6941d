# A recursion error while another is handled.
def handler(n):
    try:
        if n > 3: raise ValueError('deep enough')
        handler(n + 1)
    except ValueError as e:
        raise KeyError(n) from e
handler(2)

# __str__ itself raises.
class Bad(Exception):
    def __str__(self):
        raise RuntimeError('no')
print('before')
raise Bad(1)

# Groups inside groups with notes and causes.
inner = ExceptionGroup('inner', [ValueError(1), ValueError(2)])
inner.add_note('about the inner group')
other = TypeError('with note')
other.add_note('about the type')
try:
    raise KeyError('cause')
except KeyError as e:
    raise ExceptionGroup('outer', [inner, other, OSError('plain')]) from e

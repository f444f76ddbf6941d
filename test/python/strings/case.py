# Case methods, ASCII and beyond.
for s in ('hello World', 'HELLO', 'straße', 'ǅ', 'ﬁne', "it's o'clock", 'x1y2', '', 'éÀ', 'ΑΣ', 'ßẞ', 'İ'):
    print(repr(s), s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), ascii(s.casefold()), s.isupper(), s.islower(), s.istitle())

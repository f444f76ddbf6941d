# Escapes that mean nothing stay as they are.
print('\d \w \. \( \8 \9 \/ \-', len('\d'), r'\d' == '\d', '\
joined', b'\d \u1234 \N{x}', '\400', '\777', len('\400'), ascii('\400'))
print('a\rb'.encode(), 'tab\ttab', '\x00' == '\0', '\07' == '\a', '\1a', '\12a' == '\na', '\0a'.encode(), "\'\"", '\N{LATIN SMALL LETTER E WITH ACUTE}', '\u00e9', '\xe9')

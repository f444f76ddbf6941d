# isalpha and the others.
for s in ('abc', 'ab1', '123', '12.5', '', ' ', '\t\n', 'é', '½', '²', 'Ⅷ', '٣', 'a_b', '_', '1a', 'class', '\x00', 'ａ', '漢字', 'a b', '-5', '\xa0', '\u2028'):
    print(ascii(s), s.isalpha(), s.isalnum(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isspace(), s.isidentifier(), s.isprintable(), s.isascii())

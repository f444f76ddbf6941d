# Backslash escapes in str.
print(ascii('\a\b\f\n\r\t\v\\\'\"\0'))
print('\x41\u0042\U00000043\103\N{LATIN SMALL LETTER D}')
print(repr('\x00\x1f\x7f\x80\xa0\xad\xff'))
print(repr('\u2028\u200b\ufeff\u3000'))
print(ascii('\U0001F600'), '\U0001F600', len('\U0001F600'))
print('\N{GREEK SMALL LETTER ALPHA}\N{euro sign}\N{BULLET}')
print(repr('\1\12\123\0'), repr('\08'))
print(r'\n\t\x41', R"\'", repr(r'\\'), len(r'\"'))
print(u'unicode', U"prefix")
print('a\
b')

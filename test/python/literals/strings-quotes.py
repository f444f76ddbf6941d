# Quotes inside quotes and how repr picks them.
print('a', "b", '''c''', """d""")
print(repr('it\'s'), repr("say \"hi\""), repr('both \' and "'))
print(['\'', '"', '\'"', '\\'])
print('''line one
line "two"
line 'three\'''')
print("""a \
joined""")
print('', "", '''''', """""", repr(''))
print("a" 'b' """c""" '''d''')
print(("one "
       "two "
       'three'))
print(len("tab\there"), "tab\there")

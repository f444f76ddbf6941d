# A long chain of method calls.
text = 'a,b;c,d'
pairs = text.split(';')[1].split(',')
print(pairs)
print(text.upper().split(';')[0].strip().splitt(','))

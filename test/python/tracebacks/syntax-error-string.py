# A string that does not end.
name = 'ann'
greeting = 'hello + name
print(greeting)

# A module name used without import.
print('start')
print(math.sqrt(4))

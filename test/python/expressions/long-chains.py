# Long operator chains stay left-associative and cheap.
print(eval(' + '.join(['1'] * 500)), eval(' - '.join(['1'] * 500)))
print(eval(' and '.join(['1'] * 300 + ['"last"'])), eval(' or '.join(['0'] * 300 + ['"last"'])))
print(eval(' < '.join(map(str, range(200)))), eval(' == '.join(['3'] * 100)))
print(eval('not ' * 50 + 'True'), eval('-' * 51 + '1'), eval('(' * 60 + '7' + ')' * 60))
print(eval('[' * 40 + ']' * 40) != [], eval(' if 0 else '.join(str(i) for i in range(60))))
print(len(eval('[' + ', '.join(map(str, range(2000))) + ']')))
print(eval('"a"' + '.upper().lower()' * 60))

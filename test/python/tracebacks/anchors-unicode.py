# Columns count characters, wide ones too.
naïve = {'ключ': None}
print('é' * 3)
result = '日本語' + naïve['ключ'] + '終'

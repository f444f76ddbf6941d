# An error in the format spec's own replacement field.
width = None
print(f'{5:{3}}')
print(f'{"total":>{width + 1}}')

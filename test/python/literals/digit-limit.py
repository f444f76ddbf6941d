# Text to int and back has a limit on digits.
print(len(str(10 ** 4299)))
for action in (lambda: str(10 ** 4300), lambda: int('1' * 4301), lambda: repr(-10 ** 5000), lambda: f'{10 ** 5000}'):
    try:
        action()
    except ValueError as error:
        print(error)
print(hex(16 ** 5000)[:6], len(hex(16 ** 5000)), int('f' * 5000, 16).bit_length())
int('9' * 10000)

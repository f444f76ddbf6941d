# __format__ of a guest class, from an f-string.
class Price:
    def __init__(self, cents): self.cents = cents
    def __format__(self, spec):
        unit = {'eur': '€', 'usd': '$'}[spec]
        return f'{unit}{self.cents / 100:.2f}'
print(f'{Price(250):eur}')
print(f'total: {Price(250):gbp}')

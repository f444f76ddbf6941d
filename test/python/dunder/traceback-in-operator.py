# An error in an operator method shows the operation that called it.
class Money:
    def __init__(self, amount, unit): self.amount, self.unit = amount, unit
    def __add__(self, other):
        if self.unit != other.unit:
            raise ValueError(f'{self.unit} + {other.unit}')
        return Money(self.amount + other.amount, self.unit)
prices = [Money(1, 'EUR'), Money(2, 'EUR'), Money(3, 'USD')]
total = prices[0]
for price in prices[1:]:
    total = total + price
    print(total.amount)

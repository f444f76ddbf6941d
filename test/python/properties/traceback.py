# A setter that refuses, reached through an augmented assignment.
class Account:
    def __init__(self): self._balance = 10
    @property
    def balance(self): return self._balance
    @balance.setter
    def balance(self, value):
        if value < 0:
            raise ValueError('overdrawn')
        self._balance = value
a = Account()
a.balance -= 4
print(a.balance)
a.balance -= 40

# A little object model with several collaborating classes.
class InsufficientFunds(Exception):
    def __init__(self, need, have): super().__init__(f'need {need}, have {have}'); self.missing = need - have
class Account:
    _next = 1
    def __init__(self, owner, balance=0):
        self.number, Account._next = Account._next, Account._next + 1
        self.owner, self._balance, self.history = owner, balance, []
    @property
    def balance(self): return self._balance
    def deposit(self, amount):
        if amount <= 0: raise ValueError('amount must be positive')
        self._balance += amount; self.history.append(('in', amount)); return self
    def withdraw(self, amount):
        if amount > self.limit: raise InsufficientFunds(amount, self.limit)
        self._balance -= amount; self.history.append(('out', amount)); return self
    @property
    def limit(self): return self._balance
    def __repr__(self): return f'{type(self).__name__}#{self.number}({self.owner}: {self.balance})'
    def __rshift__(self, transfer):
        other, amount = transfer
        self.withdraw(amount); other.deposit(amount)
        return self
class Credit(Account):
    overdraft = 100
    @property
    def limit(self): return super().limit + self.overdraft
a, b = Account('ann', 50), Credit('bob')
a.deposit(25).withdraw(5); a >> (b, 30); b.withdraw(120)
print(a, b, a.history, b.history, sum(x.balance for x in (a, b)))
for f in (lambda: a.withdraw(1000), lambda: b.withdraw(11), lambda: a.deposit(0), lambda: setattr(a, 'balance', 5)):
    try: f()
    except (InsufficientFunds, ValueError, AttributeError) as e: print(type(e).__name__, e, getattr(e, 'missing', ''))

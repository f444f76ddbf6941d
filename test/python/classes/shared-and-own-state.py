# Class attributes are shared; instances shadow them.
class Shared:
    items = []
    count = 0
    def add(self, x):
        self.items.append(x)
        self.count += 1
a, b = Shared(), Shared()
a.add(1); b.add(2); a.add(3)
print(a.items, b.items, a.count, b.count, Shared.count, a.items is Shared.items)
a.items = ['own']
print(a.items, b.items, 'items' in vars(a), 'items' in vars(b))
class Account:
    total = 0
    def __init__(self, balance):
        self.balance = balance
        Account.total += balance
        type(self).last = self
    @classmethod
    def reset(cls): cls.total = 0
x, y = Account(5), Account(7)
print(Account.total, Account.last is y, x.total)
Account.reset(); print(x.total)
y.__dict__['injected'] = 1
print(y.injected, sorted(y.__dict__))
y.__dict__ = {'replaced': True}
print(y.replaced, hasattr(y, 'balance'))

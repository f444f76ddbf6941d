# An error in __init__ called through a class method.
class Order:
    def __init__(self, items):
        self.total = sum(item['price'] for item in items)
    @classmethod
    def parse(cls, rows):
        return cls([dict(price=row) for row in rows])
print(Order.parse([1, 2]).total)
Order.parse([1, 'x'])

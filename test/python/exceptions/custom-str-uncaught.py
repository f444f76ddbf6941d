# The traceback uses the class's qualified name and __str__.
class Shop:
    class OutOfStock(Exception):
        def __init__(self, item, left):
            self.item, self.left = item, left
        def __str__(self):
            return f'only {self.left} of {self.item}\nleft in the shop'
def buy(item, count, stock):
    if stock.get(item, 0) < count:
        raise Shop.OutOfStock(item, stock.get(item, 0))
buy('tea', 1, {'tea': 2})
buy('tea', 3, {'tea': 2})

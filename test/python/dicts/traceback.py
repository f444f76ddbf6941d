# A missing key in nested dicts inside a comprehension.
orders = [{'id': 1, 'lines': {'tea': 2}}, {'id': 2, 'liness': {}}]
def totals(orders):
    return {order['id']: sum(order['lines'].values()) for order in orders}
print(totals(orders[:1]))
totals(orders)

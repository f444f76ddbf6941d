# A failing assert on several lines.
def validate(order):
    assert order['qty'] > 0, (
        'quantity must be positive, '
        f'got {order["qty"]}'
    )
    return True
print(validate({'qty': 1}))
validate({'qty': -2})

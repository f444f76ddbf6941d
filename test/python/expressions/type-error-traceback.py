# The anchors of a binary operation inside a longer expression.
def price(item, count):
    return item['price'] * count + item['fee'] / (count - len(item['tags']))
print(price({'price': 2, 'fee': 6, 'tags': []}, 3))
print(price({'price': 2, 'fee': '6', 'tags': []}, 3))

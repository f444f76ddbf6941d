"""Prices a batch of orders: a small rule engine over plain data."""
from dataclasses import dataclass, field

CATALOGUE = {
    "TEA-100": {"name": "Green tea, 100 g", "price": 640, "group": "food"},
    "MUG-RED": {"name": "Mug, red", "price": 1190, "group": "home"},
    "BK-PY": {"name": "Python, explained", "price": 3490, "group": "books"},
    "LAMP-7": {"name": "Desk lamp", "price": 5900, "group": "home"},
}
TAX = {"food": 7, "books": 7, "home": 19}

ORDERS = [
    {"id": 1001, "customer": "Ada", "since": 2019, "lines": [("TEA-100", 3), ("MUG-RED", 1)]},
    {"id": 1002, "customer": "Grace", "since": 2024, "lines": [("BK-PY", 12)], "coupon": "SPRING"},
    {"id": 1003, "customer": "Alan", "since": 2021, "lines": [("LAMP-7", 1), ("GHOST", 2)]},
    {"id": 1004, "customer": "Barbara", "since": 2016, "lines": [("LAMP-7", 2), ("BK-PY", 1), ("TEA-100", 10)]},
]


class UnknownArticle(LookupError):
    pass


@dataclass
class Quote:
    order: dict
    net: int = 0
    tax: int = 0
    notes: list = field(default_factory=list)

    @property
    def total(self):
        return self.net + self.tax


RULES = []


def rule(when):
    """Registers a discount: a condition on the order and a function that answers cents off."""

    def register(function):
        RULES.append((when, function))
        return function

    return register


@rule(when=lambda order: order["since"] <= 2018)
def loyalty(order, net):
    return net * 5 // 100, "loyal customer, 5 %"


@rule(when=lambda order: order.get("coupon") == "SPRING")
def spring(order, net):
    return min(1500, net // 10), "spring coupon"


@rule(when=lambda order: sum(count for _, count in order["lines"]) >= 10)
def volume(order, net):
    return net * 3 // 100, "ten articles or more, 3 %"


def price(order):
    quote = Quote(order)
    by_group = {}
    for article, count in order["lines"]:
        match CATALOGUE.get(article):
            case {"price": cents, "group": group}:
                by_group[group] = by_group.get(group, 0) + cents * count
            case None:
                raise UnknownArticle(f"order {order['id']}: no article {article!r}")
    gross = sum(by_group.values())
    off = 0
    for when, function in RULES:
        if when(order):
            cents, why = function(order, gross - off)
            off += cents
            quote.notes.append(f"{why}: -{euros(cents)}")
    quote.net = gross - off
    for group, amount in by_group.items():
        quote.tax += round(amount * quote.net / gross * TAX[group] / 100)
    return quote


def euros(cents):
    return f"{cents // 100:,}.{cents % 100:02d} EUR"


quotes, refused = [], []
for order in ORDERS:
    try:
        quotes.append(price(order))
    except UnknownArticle as error:
        refused.append(str(error))

print(f"{'order':>6}  {'customer':<10}{'net':>14}{'tax':>14}{'total':>14}")
for quote in sorted(quotes, key=lambda q: q.total, reverse=True):
    print(
        f"{quote.order['id']:>6}  {quote.order['customer']:<10}"
        f"{euros(quote.net):>14}{euros(quote.tax):>14}{euros(quote.total):>14}"
    )
    for note in quote.notes:
        print(f"{'':>8}{note}")
for line in refused:
    print("refused:", line)

{quote.order["id"]: quote.total for quote in quotes}

"""Prices orders by rules over JSON-like data: discounts, taxes, shipping, a receipt."""

CATALOG = {
    "tea-green": {"name": "Green tea", "price": 450, "tags": ["tea", "food"], "weight": 100},
    "tea-black": {"name": "Black tea", "price": 390, "tags": ["tea", "food"], "weight": 100},
    "mug": {"name": "Mug", "price": 1200, "tags": ["kitchen", "fragile"], "weight": 350},
    "book": {"name": "The Book of Tea", "price": 1895, "tags": ["book"], "weight": 420},
    "gift-card": {"name": "Gift card", "price": 2500, "tags": ["digital"], "weight": 0},
}

TAX_RATES = {"DE": {"food": 7, "book": 7, "*": 19}, "FR": {"food": 5.5, "book": 5.5, "*": 20}, "US": {"*": 0}}

SHIPPING = [
    {"up_to": 0, "cost": 0},
    {"up_to": 500, "cost": 390},
    {"up_to": 2000, "cost": 690},
    {"up_to": None, "cost": 1290},
]


class PricingError(Exception):
    def __init__(self, order_id, reason):
        super().__init__(f"order {order_id}: {reason}")
        self.order_id = order_id
        self.reason = reason


def cents(amount):
    sign = "-" if amount < 0 else ""
    whole, rest = divmod(abs(amount), 100)
    return f"{sign}{whole:,}.{rest:02d}"


def percent(amount, rate):
    """Commercial rounding: half away from zero."""
    scaled = amount * rate
    return int(scaled / 100 + 0.5) if scaled >= 0 else -int(-scaled / 100 + 0.5)


RULES = []


def rule(name, *, priority=0, exclusive=False):
    def register(function):
        RULES.append({"name": name, "priority": priority, "exclusive": exclusive, "apply": function})
        return function

    return register


@rule("Tea: three for two", priority=10)
def three_for_two(order, lines):
    teas = sorted((line["price"] for line in lines for _ in range(line["qty"]) if "tea" in line["tags"]), reverse=True)
    free = teas[2::3]
    if free:
        return -sum(free), f"{len(free)} free"


@rule("Loyal customer", priority=5)
def loyalty(order, lines):
    match order.get("customer"):
        case {"orders": n, "level": "gold"} if n > 10:
            rate = 10
        case {"orders": n} if n > 5:
            rate = 5
        case _:
            return None
    base = sum(line["total"] for line in lines if "digital" not in line["tags"])
    return -percent(base, rate), f"{rate} %"


@rule("Coupon", priority=1, exclusive=True)
def coupon(order, lines):
    code = order.get("coupon", "")
    match code.split("-"):
        case ["MINUS", amount] if amount.isdigit():
            return -min(int(amount) * 100, sum(line["total"] for line in lines)), code
        case ["PERCENT", amount, *only]:
            base = sum(line["total"] for line in lines if not only or only[0].lower() in line["tags"])
            return -percent(base, int(amount)), code
        case [""]:
            return None
        case _:
            raise PricingError(order["id"], f"unknown coupon {code!r}")


def build_lines(order):
    for number, item in enumerate(order["items"], start=1):
        try:
            product = CATALOG[item["sku"]]
        except KeyError as error:
            raise PricingError(order["id"], f"line {number}: no product {error}") from error
        qty = item.get("qty", 1)
        if not isinstance(qty, int) or qty <= 0:
            raise PricingError(order["id"], f"line {number}: bad quantity {qty!r}")
        yield {**product, **item, "qty": qty, "total": product["price"] * qty}


def tax_rate(country, tags):
    rates = TAX_RATES.get(country)
    if rates is None:
        raise LookupError(f"no tax table for {country}")
    return next((rates[tag] for tag in tags if tag in rates), rates["*"])


def shipping(lines):
    weight = sum(line["weight"] * line["qty"] for line in lines)
    for step in SHIPPING:
        if step["up_to"] is None or weight <= step["up_to"]:
            fragile = any("fragile" in line["tags"] for line in lines)
            return step["cost"] + (200 if fragile else 0), weight
    raise AssertionError("the last step has no bound")


def price(order):
    lines = list(build_lines(order))
    subtotal = sum(line["total"] for line in lines)
    adjustments = []
    for each in sorted(RULES, key=lambda r: -r["priority"]):
        if each["exclusive"] and adjustments and not order.get("combine"):
            adjustments.append({"name": each["name"], "amount": 0, "note": "not combinable"})
            continue
        result = each["apply"](order, lines)
        if result is not None:
            amount, note = result
            adjustments.append({"name": each["name"], "amount": amount, "note": note})
    discount = sum(a["amount"] for a in adjustments)
    share = discount / subtotal if subtotal else 0
    taxes = {}
    for line in lines:
        rate = tax_rate(order["country"], line["tags"])
        net = line["total"] + round(line["total"] * share)
        taxes[rate] = taxes.get(rate, 0) + percent(net, rate)
    ship, weight = shipping(lines)
    return {
        "id": order["id"],
        "lines": lines,
        "subtotal": subtotal,
        "adjustments": adjustments,
        "taxes": dict(sorted(taxes.items())),
        "shipping": ship,
        "weight": weight,
        "total": subtotal + discount + sum(taxes.values()) + ship,
    }


def receipt(result, width=46):
    yield f" Order {result['id']} ".center(width, "=")
    for line in result["lines"]:
        left = f"{line['qty']:>2} x {line['name']}"
        yield f"{left:<{width - 12}}{cents(line['total']):>12}"
    yield "-" * width
    rows = [("Subtotal", result["subtotal"])]
    rows += [(f"{a['name']} ({a['note']})", a["amount"]) for a in result["adjustments"]]
    rows += [(f"Tax {rate:g} %", amount) for rate, amount in result["taxes"].items()]
    rows.append((f"Shipping {result['weight'] / 1000:.2f} kg", result["shipping"]))
    for label, amount in rows:
        yield f"{label:<{width - 12}}{cents(amount):>12}"
    yield f"{'TOTAL':<{width - 12}}{cents(result['total']):>12}"


ORDERS = [
    {"id": 1, "country": "DE", "items": [{"sku": "tea-green", "qty": 2}, {"sku": "tea-black"}], "coupon": "MINUS-5"},
    {"id": 2, "country": "FR", "items": [{"sku": "mug", "qty": 4}, {"sku": "book"}], "customer": {"orders": 12, "level": "gold"}},
    {"id": 3, "country": "US", "items": [{"sku": "gift-card", "qty": 40}], "customer": {"orders": 6}},
    {"id": 4, "country": "DE", "items": [{"sku": "book", "qty": 2}], "coupon": "PERCENT-15-BOOK"},
    {"id": 5, "country": "DE", "items": [{"sku": "tea-black", "qty": 7}], "coupon": "PERCENT-10", "combine": True},
    {"id": 6, "country": "DE", "items": [{"sku": "chair"}]},
    {"id": 7, "country": "DE", "items": [{"sku": "mug", "qty": "two"}]},
    {"id": 8, "country": "XX", "items": [{"sku": "mug"}]},
    {"id": 9, "country": "US", "items": [], "coupon": "HELLO"},
]

totals, failed = {}, []
for order in ORDERS:
    try:
        result = price(order)
    except PricingError as error:
        failed.append(error)
        print(f"!! {error}" + (f" <- {error.__cause__!r}" if error.__cause__ else ""))
    except LookupError as error:
        print(f"!! order {order['id']}: {error}")
    else:
        totals[order["id"]] = result["total"]
        print(*receipt(result), sep="\n")

print(f"{len(totals)} priced, {len(failed)} refused, sum {cents(sum(totals.values()))}")
best = max(totals, key=totals.get)
print(f"largest: order {best} with {cents(totals[best])}; average {cents(round(sum(totals.values()) / len(totals)))}")
print({order_id: cents(total) for order_id, total in sorted(totals.items(), key=lambda pair: pair[1])})

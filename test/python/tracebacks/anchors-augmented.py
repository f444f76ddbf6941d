# Augmented assignment to an attribute.
class Counter: count = 0
c = Counter()
c.count += 1
c.count += 'one'

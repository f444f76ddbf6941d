# A name that is an attribute of self.
class Cart:
    def __init__(self): self.items = []
    def add(self, item):
        items.append(item)
Cart().add(1)

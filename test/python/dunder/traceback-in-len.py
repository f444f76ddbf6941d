# The native in between has no frame.
class Bag:
    def __len__(self):
        return self.size
print(hasattr(Bag, '__len__'))
print(max(1, len(Bag())))

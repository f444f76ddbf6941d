# __lt__ called by sort, below a method.
class Version:
    def __init__(self, text): self.parts = text.split('.')
    def __lt__(self, other):
        return [int(p) for p in self.parts] < [int(p) for p in other.parts]
versions = [Version('1.2'), Version('1.10'), Version('1.x')]
print(versions[0] < versions[1])
versions.sort()

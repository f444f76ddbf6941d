# sort() asks only __lt__; the order of equal elements is kept.
class Card:
    def __init__(self, suit, rank): self.suit, self.rank = suit, rank
    def __lt__(self, other): return self.rank < other.rank
    def __repr__(self): return f'{self.suit}{self.rank}'
cards = [Card('h', 3), Card('s', 1), Card('d', 3), Card('c', 2), Card('h', 1)]
print(sorted(cards), sorted(cards, reverse=True), max(cards, key=lambda c: c.rank), min(cards))
cards.sort()
print(cards)
try:
    sorted([1, 'a', 2])
except TypeError as e:
    print(e)
print(sorted([(1, 'b'), (1, 'a'), (0, 'z')]), sorted('hello'), sorted({'b': 1, 'a': 2}))
print(sorted([3, 1, 2], key=lambda x: -x), sorted(['aa', 'b', 'ccc'], key=len, reverse=True))

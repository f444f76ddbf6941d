from itertools import repeat
from operator import length_hint
for n in (2**53, 2**62, 2**63 - 1, 2**63, -2**70):
    try:
        print(length_hint(repeat(1, n)) - 1, next(repeat(1, n), None))
    except OverflowError as e:
        print(e)

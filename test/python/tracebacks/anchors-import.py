# An import of what is not there.
import math
print(math.floor(2.5))
from math import flor

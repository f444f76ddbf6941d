# ... of modules.
import math
print(math.pi > 3)
math.squareroot if hasattr(math, 'squareroot') else math.sqrtt(4)

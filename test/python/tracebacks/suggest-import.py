# from ... import with a close name.
from itertools import chian

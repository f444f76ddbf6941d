# from ... import with a close name.
from collections import namedtupel

# Cells that a program makes for itself.
import types
print(str(types.CellType())[-7:])
c = types.CellType(5)
print(c.cell_contents, c == types.CellType(5), c < types.CellType(6))
try: types.CellType().cell_contents
except Exception as e: print(type(e).__name__, e)
e = types.CellType()
e.cell_contents = 3; print(e.cell_contents)
del e.cell_contents
try: e.cell_contents
except Exception as x: print(type(x).__name__, x)
try: types.CellType(1,2)
except Exception as x: print(type(x).__name__, x)
try: types.CellType(contents=2)
except Exception as x: print(type(x).__name__, x)
try: hash(c)
except Exception as x: print(type(x).__name__, x)
print(repr(types.CellType())[:5], types.CellType.__name__)

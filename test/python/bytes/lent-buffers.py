# Objects of guests' classes as bytes-like objects (PEP 688).
class B:
    def __init__(self, data): self.data = data; self.log = []
    def __buffer__(self, flags):
        self.log.append(("buffer", int(flags)))
        return memoryview(self.data)
    def __release_buffer__(self, view):
        self.log.append(("release", bytes(view)))
b = B(b"hello")
m = memoryview(b)
print(bytes(m), m.readonly, len(m), m.format)
print(b.log)
m.release()
print(b.log)
b = B(bytearray(b"hello"))
with memoryview(b) as m:
    m[0] = 72
print(b.data, b.log)
b.log.clear()
print(bytes(b), b.log); b.log.clear()
print(bytearray(b), b.log); b.log.clear()
print(b"".join([b, b]), b.log); b.log.clear()
print(b"x" + b, b.log); b.log.clear()
print(int.from_bytes(b), b.log); b.log.clear()
print(b"Hello" == b, b.log); b.log.clear()
print(b"Hello".startswith(b), b.log) if 0 else None
print(b"say Hello".find(b), b.log); b.log.clear()
print(str(b, "ascii"), b.log); b.log.clear()
print(b.__buffer__(0).tobytes())
class C:
    def __buffer__(self, flags): return b"abc"
for f in (memoryview, bytes, bytearray):
    try: print(f(C()))
    except Exception as e: print(type(e).__name__, e)
class D:
    def __buffer__(self, flags): raise ValueError("no")
for f in (memoryview, bytes, bytearray):
    try: print(f(D()))
    except Exception as e: print(type(e).__name__, e)
class E(bytes):
    def __buffer__(self, flags):
        return memoryview(b"other")
print(memoryview(E(b"abc")).tobytes(), bytes(E(b"abc")))
class F(bytearray):
    def __buffer__(self, flags):
        return super().__buffer__(flags)
print(memoryview(F(b"abc")).tobytes())
print(bytes.__buffer__(b"abc", 0).tobytes(), bytearray(b"x").__buffer__(0).tobytes())
try: b"abc".__buffer__(1)
except Exception as e: print(type(e).__name__, e)
m = memoryview(b"abc")
print(m.__buffer__(0).tobytes())
try: m.__release_buffer__(m)
except Exception as e: print(type(e).__name__, e)
try: m.__release_buffer__(1)
except Exception as e: print(type(e).__name__, e)
import collections.abc
print(isinstance(b, collections.abc.Buffer), isinstance(1, collections.abc.Buffer), isinstance(b"", collections.abc.Buffer))

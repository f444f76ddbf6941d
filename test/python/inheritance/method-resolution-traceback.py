# super() through three classes up to an error.
class A:
    def run(self, n): return 10 / n
class B(A):
    def run(self, n): return super().run(n - 1)
class C(B):
    def run(self, n): return super().run(n - 1)
print(C().run(4))
C().run(2)

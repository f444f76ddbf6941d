# A method that uses a class variable without self.
class Counter:
    step = 2
    def bump(self, n):
        return n + step
Counter().bump(1)

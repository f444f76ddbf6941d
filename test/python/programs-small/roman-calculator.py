# Parsing, arithmetic and printing of Roman numerals, with errors.
VALUES = dict(I=1, V=5, X=10, L=50, C=100, D=500, M=1000)
PAIRS = [(v * m, s) for m, syms in ((1000, [(1, 'M')]), (100, [(9, 'CM'), (5, 'D'), (4, 'CD'), (1, 'C')]), (10, [(9, 'XC'), (5, 'L'), (4, 'XL'), (1, 'X')]), (1, [(9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')])) for v, s in syms]
class Roman:
    def __init__(self, v):
        self.n = v if isinstance(v, int) else self.parse(v)
        if not 0 < self.n < 4000: raise ValueError(f'{self.n} has no Roman numeral')
    @staticmethod
    def parse(text):
        try: nums = [VALUES[c] for c in text]
        except KeyError as e: raise ValueError(f'bad digit {e} in {text!r}') from None
        return sum(-a if a < b else a for a, b in zip(nums, nums[1:] + [0]))
    def __str__(self):
        n, out = self.n, ''
        for v, s in PAIRS: out += s * (n // v); n %= v
        return out
    def __repr__(self): return f'Roman({str(self)!r})'
    def __add__(self, o): return Roman(self.n + o.n)
    def __sub__(self, o): return Roman(self.n - o.n)
    def __mul__(self, o): return Roman(self.n * (o if isinstance(o, int) else o.n))
    def __eq__(self, o): return isinstance(o, Roman) and self.n == o.n
    def __lt__(self, o): return self.n < o.n
    def __index__(self): return self.n
R = Roman
print(R('XIV') + R('VI'), R(1994), R('MCMXCIV').n, R('X') * 3, R('X') - R('I'), R('IV') == R(4), sorted([R('C'), R('L'), R('D')]), 'abcdef'[R('III')], list(range(R('IV'))), hex(R('XVI')))
print(all(R(str(R(i))).n == i for i in range(1, 4000, 7)))
for bad in ('R("Q")', 'R(0)', 'R(4000)', 'R("I") - R("I")', 'R("M") * 4', 'R("I") + 1', 'R("")'):
    try: print(eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__, e)

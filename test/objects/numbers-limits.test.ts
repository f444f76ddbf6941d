/** Numbers cannot be used to get past a limit: each program ends in its limit, in MemoryError, or soon. */
import { LimitError, Sandbox, ScriptError } from "terrarium";
import { describe, expect, it } from "vitest";

const MEBIBYTE = 2 ** 20;
const LIMITS = { steps: 5_000_000, memory: 64 * MEBIBYTE, recursion: 200, time: 20_000 };
/** The machine that runs the tests may be busy: a program that takes this long has escaped its step limit. */
const SECONDS = 10;

const PROGRAMS = [
  "10**10**8",
  "10**(10**30)",
  "x=3**100000",
  "x=1<<10**9",
  "x=1<<10**30",
  "x=(1<<10**8)",
  "x=int('9'*10**7)",
  "x=int('z'*10**6,36)",
  "x=str(7**100000)",
  "x=hex(1<<20000000)",
  "format(1,'1000000000d')",
  "format(1.5,'.1000000000f')",
  "format(1.5,'1000000000,.100f')",
  "format(1.5,'.2000000f')",
  "f'{1:10000000000}'",
  "import math;math.factorial(10**9)",
  "import math;math.factorial(10**5)",
  "import math;math.factorial(10**20)",
  "import math;math.comb(10**9,5*10**8)",
  "import math;math.comb(10**6,5*10**5)",
  "import math;math.perm(10**9,10**8)",
  "import math;math.isqrt(1<<20000000)",
  "import math;math.isqrt(10**100000)",
  "import math;math.gcd(3**60000,7**60000)",
  "import math;math.gcd(3**600000,7**600000)",
  "import math;math.lcm(*range(1,20000))",
  "pow(3,10**10000,10**10000+1)",
  "pow(3,7**20000,10**20000)",
  "pow(3,-1,10**20000)",
  "x=2**1000000;y=x*x*x*x*x*x*x*x",
  "x=7**1000000;y=x//3**500000",
  "x=7**300000;y=x%3**100000",
  "x=1\nwhile True: x*=x",
  "x=1\nwhile True: x=x+x+1",
  "x=3\nwhile True: x=x**3",
  "x=3\nwhile True: x=x<<x",
  "x=(1<<1000000)\nfor i in range(10**9): x^i",
  "x=(1<<1000000)\nfor i in range(10**9): x+i",
  "x=(1<<10000000)\nfor i in range(10**9): x>x-1",
  "x=(1<<1000000)\nfor i in range(10**9): x.bit_length()",
  "x=(1<<1000000)\nfor i in range(10**9): x.bit_count()",
  "x=(1<<1000000)\nfor i in range(10**9): hash(x)",
  "x=(1<<1000000)\nfor i in range(10**9): x==x+1",
  "x=(1<<1000000)-1\nfor i in range(10**9): float(x)",
  "x=(1<<1000000)-1\nfor i in range(10**9): x/(x-1)",
  "x=(1<<1000000)-1\nfor i in range(10**9): x/3",
  "x=(1<<1000000)-1\nfor i in range(10**9): x%1000",
  "x=(1<<1000000)-1\nfor i in range(10**9): -x",
  "x=(1<<1000000)-1\nfor i in range(10**9): abs(-x)",
  "x=(1<<1000000)-1\nfor i in range(10**9): ~x",
  "x=(1<<1000000)-1\nfor i in range(10**9): x>>1",
  "x=(1<<1000000)-1\nfor i in range(10**9): round(x,-1000)",
  "x=(1<<1000000)-1\nfor i in range(10**9): divmod(x,7)",
  "x=(1<<1000000)-1\nfor i in range(10**9): x<1.5",
  "x=(1<<1000000)-1\nfor i in range(10**9): x.to_bytes(125000)",
  "(5).to_bytes(10**10)",
  "(5).__round__(-10**10)",
  "round(5,-10**10)",
  "x='1'*1000000\nfor i in range(10**9): float(x)",
  "x=' '*1000000\nfor i in range(10**9):\n  try: int(x)\n  except ValueError: pass",
  "x='1'*1000000+'j'\nfor i in range(10**9): complex(x)",
  "x='0x'+'1'*1000000\nfor i in range(10**9): float.fromhex(x)",
  "float.fromhex('0x1p-'+'9'*100000)",
  "import math;math.fsum(i*0.1 for i in range(10**9))",
  "import math;math.hypot(*[1.0]*1000000)",
  "import math;math.prod(range(1,10**6))",
  "import math;math.sumprod(range(10**9),range(10**9))",
  "int.from_bytes(b'1'*10**7)",
  "int.from_bytes(range(10**9))",
  "int.from_bytes([255]*10**6)",
  "import math\nwhile True: math.nextafter(1.0,2.0,steps=10**30)",
  "import math\nwhile True: math.fma(1e300,1e-300,1e-300)",
  "import math\nwhile True: math.erf(1.9)",
  "while True: 1e300.as_integer_ratio()",
  "while True: format(5e-324,'.1100f')",
  "while True: round(1.5,-300)",
  "while True: (0.1).hex()",
  "import math\nwhile True: math.sin(1e300)",
  "x=0\nfor i in range(10**9): x = x*10+i",
  "x=1\nfor i in range(10**9): x = x*3",
  "sum(range(10**9))",
  "1e308*10**400",
  "x=[10**4000]*100000;str(x)",
  "x=(10**4299,)*100;repr(x)",
  "'%d' % 10**4301",
  "'%1000000000d' % 1",
  "'%.1000000000f' % 1.5",
  "a=10**4000\nfor i in range(10**9): str(a)",
  "a=10**4000\nfor i in range(10**9): f'{a:,}'",
  "a='1'*4000\nfor i in range(10**9): int(a)",
];

describe("numbers stay within limits", () => {
  it.each(PROGRAMS)("%s", { timeout: 30_000 }, (source) => {
    const start = performance.now();
    try {
      new Sandbox({ features: ["math"], limits: LIMITS }).execute(source);
    } catch (error) {
      // A guest's exception is an answer, too: MemoryError, OverflowError, ValueError for too many digits.
      expect(error instanceof LimitError || error instanceof ScriptError, String(error)).toBe(true);
      if (error instanceof LimitError) expect(error.limit).not.toBe("time");
    }
    expect((performance.now() - start) / 1000).toBeLessThan(SECONDS);
  });
});

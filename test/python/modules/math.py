# The math module.
import math
print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(-2.7), math.sqrt(16), math.isqrt(17), math.gcd(12, 18), math.gcd(), math.lcm(4, 6), math.factorial(20), math.comb(10, 3), math.perm(5, 2), math.fabs(-2), math.copysign(1, -0.0), math.fmod(-7, 3), math.modf(2.5), math.frexp(8.0), math.ldexp(0.5, 4))
print(math.pi, math.e, math.tau, math.inf, math.nan, math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3), math.hypot(3, 4), math.dist((0, 0), (3, 4)), math.prod([1, 2, 3, 4]), math.fsum([0.1] * 10), math.sumprod([1, 2], [3, 4]), math.log2(8), math.log10(1000), math.log(1), math.exp(0), math.degrees(math.pi), math.radians(180), math.cbrt(27), math.ulp(1.0), math.nextafter(1, 2), math.remainder(7, 4))
for bad in ('math.sqrt(-1)', 'math.log(0)', 'math.factorial(-1)', 'math.factorial(1.5)', 'math.isqrt(-1)', 'math.gcd(1.5)', 'math.floor("a")', 'math.floor(math.inf)', 'math.ceil(math.nan)', 'math.comb(-1, 2)', 'math.exp(1000)', 'math.acos(2)', 'math.fmod(1, 0)', 'math.sqrt("4")', 'math.pow(10, 400)', 'math.nope', 'math.sqrt()', 'math.dist((1,), (1, 2))', 'math.ldexp(1.0, 5000)'):
    try: print(eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__, e)

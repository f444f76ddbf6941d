# One construct of Python 3.14 after the other, cut at the lines of dashes. test/syntax/record.mjs records the trees.
x
1; 2 ; 3;
# ----
()
(1)
(1,)
(1, 2)
(1, 2,)
(*a,)
(*a, b)
(yield)
(a := 1)
(x for x in y)
(x async for x in y)
# ----
[]
[1]
[1,]
[*a]
[*a, *b, c]
[x for x in y if z if w for a, b in c]
[a := 1, b := 2]
[x async for x in y]
# ----
{}
{1}
{1, 2,}
{*a}
{*a, b}
{1: 2}
{1: 2, **x, 3: 4,}
{**x}
{**x, 1: 2}
{x for x in y}
{x: y for x, y in z}
{a := 1}
{a := 1, b}
{a := b for b in c}
{lambda: 1}
{lambda: 1: 2}
# ----
f()
f(1)
f(1,)
f(a, *b, c, d=1, *e, **f, g=2)
f(x for x in y)
f((x for x in y), 1)
f(a := 1)
f(a := b for b in c)
f(**a, b=1)
f(*a or b)
f(a)(b)[c].d
a.b.c
a . b
a[1]
a[1,]
a[1, 2]
a[:]
a[1:]
a[:1]
a[1:2]
a[::]
a[1:2:3]
a[::3]
a[1::]
a[:2, ...]
a[*b]
a[*b, c]
a[*b, 1:2]
a[b := 1]
a[b := 1, c]
a[lambda: 1]
a[()]
a[(1, 2)]
# ----
a ** b
a ** -b
-a ** b
- + ~ a
a ** b ** c
await_ = 1
a * b / c // d % e @ f
a + b - c
a << b >> c
a & b ^ c | d
a | b ^ c & d << e + f * g ** h
(a | b) ^ c
a + (b - c)
(a) + b
a + (b)
((a)) + ((b))
a < b <= c > d >= e == f != g
a is b is not c in d not in e
a is not b
a is (not b)
not a
not not a
not a == b
a and b and c
a or b or c
a and b or c and d
a or b and c
not a and not b
(a and b) and c
a and (b and c)
a if b else c
a if b else c if d else e
(a if b else c) if d else e
lambda: 1
lambda x: x
lambda x, y=1, /, z=2, *a, k, l=3, **kw: 1
lambda *, a: 1
lambda *a: a
lambda **k: k
lambda x: lambda y: x
lambda x,: x
lambda *a, b=1,: 1
lambda a, /: 1
1, 2
1,
*a,
*a, b
a, *b
# ----
a = 1
a = b = c
a = b, c
a, b = c
a, = b
a, *b = c
*a, = b
*a, b = c
(a, b) = c
[a, b] = c
[a, *b] = c
[] = c
() = c
(a) = b
((a)) = b
(a, (b, c)), d = e
a.b = c
a[b] = c
a().b = c
a = yield
a = yield b
a = yield b, c
a = yield from b
a = b = yield
a = *b, c
a += 1
a.b -= 1
a[b] *= 1
(a) //= 2
a @= b
a /= b
a %= b
a &= b
a |= b
a ^= b
a <<= b
a >>= b
a **= b
a += yield
a += 1, 2
a: int
a: int = 1
a.b: int
a[b]: int = 2
(a): int
(a): int = 3
(a.b): int
a: int = yield
a: int = 1, 2
a: int = *b, c
# ----
yield
yield a
yield a, b
yield *a, b
yield from a
assert a
assert a, b
pass
del a
del a, b
del a,
del (a)
del (a, b)
del (a, b),
del (a), (b)
del (a), b
del (a, b), c
del [a, b]
del a.b, a[b], (a.b, [c])
del ()
del (a,), b
del a[b](c).d
return
return a
return a, b
return *a, b
raise
raise a
raise a from b
break
continue
import a
import a.b.c
import a as b, c.d as e, f
from a import b
from a import b, c as d
from a import (b)
from a import (b, c as d,)
from a.b import *
from . import a
from .. import a
from ... import a
from .... import a
from .a import b
from ...a.b import c
from . . import a
global a
global a, b
nonlocal a, b
type X = int
type X[T] = T
type X[T: int, *U, **P] = T
type X[T = int, *U = *V, **P = Q] = T
type X[T: (int, str) = int,] = T
type match = 1
type type = type
type = 1
type(x)
type[x]
type.x
type
match
match(x)
match[x]
match = 1
match, case = 1
match.x
match * a, b
match -x
match (x) [y]
case = 2
_ = 3
print(match, case, type, _)
# ----
if a: b
if a: b; c
if a:
    b
if a:
    b
else:
    c
if a:
    b
elif c:
    d
if a:
    b
elif c:
    d
elif e:
    f
else:
    g
if (a := b): pass
if a := b: pass
while a: b
while a:
    b
else:
    c
for a in b: c
for a, b in c: d
for a, in c: d
for *a, b in c: d
for (a, b) in c: d
for [a, b] in c: d
for a.b in c: d
for a[b] in c: d
for a in b, c: d
for a in *b, c: d
for a in b:
    c
else:
    d
for (a) in b: pass
for x in (yield): pass
for i, x[i] in y: pass
# ----
try:
    a
finally:
    b
try:
    a
except:
    b
try:
    a
except b:
    c
except d as e:
    f
except (g, h):
    i
except (j, k) as l:
    m
else:
    n
finally:
    o
try:
    a
except b, c:
    d
try:
    a
except b, c,:
    d
try:
    a
except* b:
    c
except* d as e:
    f
except* g, h:
    i
try: a
except* (b): c
# ----
with a: b
with a as b: c
with a, b: c
with a as b, c as d: e
with (a): b
with (a) as b: c
with (a, b): c
with (a, b) as c: d
with (a as b): c
with (a as b, c as d): e
with (a as b, c as d,): e
with (a, b,): c
with (a), (b): c
with (a).b as c: d
with (yield): b
with (a, b) as (c, d): e
with a as (b, c): d
with a as [b, c]: d
with a as b.c, d as e[f]: g
with a() as b, c() as d:
    e
with (a for a in b): c
with (a := b): c
with (): a
with (*a, b): c
with (lambda: 1): a
# ----
@a
def f(): pass
@a.b(c)
@d
class C: pass
@(x := y)
async def f(): pass
def f(): pass
def f(a): pass
def f(a,): pass
def f(a, b=1): pass
def f(a: int, b: str = 1) -> x: pass
def f(*a): pass
def f(*a, b): pass
def f(*, a): pass
def f(*, a, b=1, c): pass
def f(*, a,): pass
def f(**k): pass
def f(**k,): pass
def f(a, /): pass
def f(a, /,): pass
def f(a, /, b): pass
def f(a, b=1, /, c=2, *d, e, f=3, **g): pass
def f(a=1, /, *, b): pass
def f(*a: *b): pass
def f(*a: int, **k: str): pass
def f(a: (int), b: (str) = (1)): pass
def f(a : int = 1 , * , b : (x)): pass
def f() -> (yield): pass
def f[T](a: T) -> T: pass
def f[T: int, *U, **P](): pass
def f[T: int = str, *U = *x, **P = [int]](): pass
def f():
    """doc"""
    return 1
async def f():
    await a
    async for a in b: c
    async with a as b: c
    async with (a as b, c): d
    return [x async for x in y], await z ** 2, -await z, await a.b(c)[d]
class C: pass
class C(): pass
class C(A): pass
class C(A, B, metaclass=M, *a, **k): pass
class C[T](A): pass
class C[T: int = str]: x: int = 1
# ----
match x:
    case 1: pass
match x, y:
    case 1, 2: pass
match x,:
    case 1,: pass
match *x, y:
    case a: pass
match (x):
    case (1): pass
match x:
    case 1 | 2 | 3: pass
    case -1: pass
    case 1 + 2j: pass
    case -1.5 - 2j: pass
    case "a": pass
    case "a" "b": pass
    case b"a": pass
    case None: pass
    case True: pass
    case False: pass
    case a: pass
    case _: pass
    case a.b: pass
    case a.b.c: pass
    case (a): pass
    case (): pass
    case (a,): pass
    case (a, b): pass
    case (a, *b): pass
    case (*a,): pass
    case (*_, a): pass
    case []: pass
    case [a]: pass
    case [a,]: pass
    case [*a]: pass
    case [a, *_, b]: pass
    case a, b: pass
    case a,: pass
    case *a,: pass
    case *a, b: pass
    case a, *b: pass
    case {}: pass
    case {"a": b}: pass
    case {"a": b, -1: c, None: d, True: e, a.b: f, 1 + 1j: g, "x" "y": h}: pass
    case {"a": b, **c}: pass
    case {"a": b, **c,}: pass
    case {**c}: pass
    case {"a": b,}: pass
    case A(): pass
    case A(b): pass
    case A(b, c): pass
    case A(b, c=d): pass
    case A(b=c,): pass
    case a.b.A(c, d=e): pass
    case match(case=_): pass
    case a as b: pass
    case (a | b) as c: pass
    case a | b as c: pass
    case (a as b, c as d): pass
    case a if b: pass
    case a if b := c: pass
    case type: pass
    case {"a": {"b": [c, *d]}, **e} if f: pass
    case A(b=B(c=[_, 1 | 2])): pass
match match:
    case case:
        match type:
            case _: type
match (yield):
    case _: pass
match a if b else c:
    case _: pass
match {a: b}:
    case _: pass
match -a:
    case _: pass
match not a:
    case _: pass
match x:
    # comment

    case 1:
        pass

    case 2: pass
# ----
"a"
'a'
"""a"""
'''a
b'''
"a" 'b'
"a" \
  'b'
("a"
 "b")
r"\a"
R'\n'
u"a"
U"a"
b"a"
b'\x00\xff'
rb"\x"
bR'\x'
Rb"\n" b"\n"
"\n\t\\\'\"\a\b\f\r\v\0\12\123\x41\u0041\U0001F600"
"\
x"
"\400"
"\8\d\ "
"\\N{x}"
"é\n"
"\ud800"
""
b""
"" ""
# ----
0
00
0_0
1
1_000
0x1F
0XdeadBEEF
0x_1
0o17
0O7
0b101
0B_1
9007199254740991
9007199254740992
123456789012345678901234567890
0xffffffffffffffffffffffff
1.
.5
1.5
1e10
1E+10
1.5e-3
.5e1
1_0.0_1e1_0
1j
1.5J
1e3j
0j
00.5
09.5
09e1
09j
1e400
5e-324
0.1
1 .real
1..real
1.0.real
1if 1else 2
0x1for x in y
[1for x in y]
1or 2
1in x
1and 2
# ----
f""
f"a"
f"{a}"
f"{a}b{c}"
f"{{}}"
f"{{{a}}}"
f"a{{b}}c"
f"{a!r}"
f"{a!s:x}"
f"{a:x}"
f"{a:{b}}"
f"{a:{b}.{c}}"
f"{a:>{b}x}"
f"{a=}"
f"{a = }"
f"{ a = !s}"
f"{a=:x}"
f"{a = !r:^20}"
f"{a,}"
f"{a, b}"
f"{*a,}"
f"{*a, *b}"
f"{yield_}"
f"{(yield)}"
f"{yield}"
f"{yield a}"
f"{lambda_}"
f"{(lambda: 1)}"
f"{a['b']}"
f"{a["b"]}"
f"{f"{f"{1}"}"}"
f"{'a' 'b'}"
f'{a}' "b" f'{c}'
"a" f"{b}" 'c' "d"
"a" f"b"
f"a" "b"
f"" "" f""
f"{a}" f"{b}"
f"a" f"b{c}" f"d" "e"
rf"\d{a}\n"
fr"{a:\n}"
f"\n{a}\t"
f"\{a}"
f"{a:\x41}"
f"""
{a
}
b"""
f"""{
a = }"""
f"{a!r:{b!s:>{c}}}" if 0 else 1
f"{a:{b:c}}"
f"{a:%Y-%m-%d}"
f"{a:}"
f"{a::}"
f"{a:::}"
f"{a!r:}"
f"{a != b}"
f"{a == b}"
f"{a <= b}"
f"{a >= b}"
f"{(a := 1)}"
f"{a:=1}"
f"{a[1:2]}"
f"{a[b:c]:d}"
f"{ {1: 2} }"
f"{ {1: 2}[1] }"
f"{ {a} }"
f"{a # comment
}"
f"""{a # c
}"""
f"{a}}}"
f"}}"
f"{{"
f"{a}{{"
f"{a:{{}}}" if 0 else 1
f"{x:{'{'}}"
f"{x:{{1}.pop()}}"
F"{a}"
Rf"{a}\{b}"
f'{a!r}{b!s}{c!a}'
f"{a	=	}"
f"{'#'}"
f"{'#'=}"
f'{a["#"]=}'
f"""{a
# comment
=}"""
f"{f'''{
a}'''}"
# ----
t""
t"a"
t"{a}"
t"{ a }"
t"{a!r:x}"
t"{a=}"
t"{a = :x}"
t"{a:{b}}"
t"{a + b}c{d}"
t"{a}" t"{b}"
t"a" t"b"
rt"\{a}"
tR"{a}\n"
t"{(a)}"
t"{a['b']}"
t"{ {1} }"
t"{a,}"
t"{'x' }"
t"{f'{a}'}"
f"{t'{a}'}"
# ----
a = \
  1
if a and \
   b:
    pass
(a
 +
 b)
(  # comment
a  # comment
)
[
  1,

  2,
]
if a:
	b
	c
if a:
        b
        if c:
        	d
if a: pass
# comment
   # indented comment
if a:
    # comment
    b
  # odd comment
    c

    
	
d
ª = µ = ﬁ = 1
naïve, Ελληνικά, 变量, 𝔘𝔫𝔦 = x
𝔘𝔫𝔦.ﬁ(ſ=1)
x = 5; y = 6 ;z=7
class A:
    def f(self):
        if x:
            return 1
        else:
            return 2

    def g(self): pass
def f(
    a,
    b
): pass
lambda: (yield)
def f():
    x = yield from y
    await_ = [(yield) for _ in ()]

// Programs that call what the language is made of, with the values at the edges: every method of every type, every
// function of every module, found by the guest itself with dir().
import { EDGES } from "./mutate.mjs";

const MODULES =
  "builtins math itertools functools operator collections json re random datetime enum dataclasses typing types string heapq bisect contextlib abc copy sys traceback annotationlib decimal fractions statistics textwrap hashlib unicodedata codecs asyncio".split(
    " ",
  );

/** @param {import("./random.mjs").Random} random */
export function natives(random) {
  const values = random.times(24, () => random.pick(EDGES));
  const list = values.map((value) => `lambda: ${value}`).join(", ");
  const seed = random.next();
  const targets = random.oneIn(4)
    ? `import ${random.pick(MODULES)} as target\ntargets = [lambda: target]`
    : "targets = values";
  return `values = [${list}]
${targets}
state = ${seed}
def rnd(n):
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return (state >> 8) % n
class Odd:
    def __eq__(self, other): return rnd(2)
    def __lt__(self, other): raise ValueError('lt')
    def __hash__(self): return rnd(3)
    def __index__(self): return rnd(5) - 2
    def __len__(self): return rnd(5)
    def __iter__(self): return iter([Odd(), 1, 'x'])
    def __getitem__(self, i):
        if rnd(3) == 0: raise IndexError
        return i
    def __call__(self, *a, **k): return rnd(3)
    def __bool__(self): return ${random.pick(["True", "2", "[]", "bool(rnd(2))"])}
    def __repr__(self): return ${random.pick(["'odd'", "3", "repr(state)"])}
    def keys(self): return ['a', 1]
values.append(Odd)
skip = ('exec', 'eval', 'input', 'exit', 'quit', 'help', 'breakpoint', 'values', 'targets', 'rnd')
for _ in range(${150 + random.below(300)}):
    try:
        v = targets[rnd(len(targets))]()
        names = [n for n in dir(v) if n not in skip]
        n = names[rnd(len(names))]
        f = getattr(v, n)
        args = [values[rnd(len(values))]() for _ in range(rnd(4))]
        kw = {('key', 'default', 'sep', 'strict', 'encoding', 'maxsplit', 'x')[rnd(7)]: values[rnd(len(values))]() for _ in range(rnd(8) // 6)}
        r = f(*args, **kw)
        if rnd(4) == 0: values.append(lambda r=r: r)
        if rnd(3) == 0: targets.append(lambda r=r: r)
        if rnd(3) == 0: repr(r)
        if rnd(4) == 0:
            for i, _ in zip(range(5), r): pass
        if rnd(6) == 0: r.send(None)
        if rnd(6) == 0: hash(r), r == v, str(r)
    except ${random.oneIn(10) ? "ValueError" : "Exception"}:
        pass
`;
}

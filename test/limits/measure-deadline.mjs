// Long natives: from the moment when the time is up in the middle of each, how it ends and what that takes of the
// processor. The clock is ours: the time is up at the fourth look after the native begins. A native that does not look
// inside never comes to it, or does so when it is done. Writes [{ name, error, ms } ...].
const real = performance.now.bind(performance);
/** Looks at the clock until the time is up, once that has been asked for. */
let looks = Number.POSITIVE_INFINITY;
performance.now = () => {
  looks--;
  return real() + (looks <= 0 ? 1e9 : 0);
};
const { Sandbox } = await import("../../dist/src/index.js");

/** Name, what makes its data, and the one operation. */
const ROWS = [
  ["product of ints", "a = (1 << 8_000_000) - 1", "a * a"],
  ["power of ints", "", "3 ** 5_000_000"],
  ["quotient of ints", "a = (1 << 8_000_000) - 1\nb = (1 << 4_000_000) + 1", "a // b"],
  ["rest of ints", "a = (1 << 8_000_000) - 1\nb = (1 << 4_000_000) + 1", "a % b"],
  ["str of an int", "import sys\nsys.set_int_max_str_digits(0)\na = (1 << 3_000_000) - 1", "str(a)"],
  ["int of a str", "import sys\nsys.set_int_max_str_digits(0)\na = '7' * 1_000_000", "int(a)"],
  ["math.isqrt", "import math\na = (1 << 4_000_000) - 1", "math.isqrt(a)"],
  ["str.upper", "a = '\\u0431b' * 3_000_000", "a.upper()"],
  ["str.casefold", "a = 'aB\\xdf' * 400_000", "a.casefold()"],
  ["str.title", "a = 'ab ' * 2_000_000", "a.title()"],
  ["str.swapcase", "a = 'aB ' * 2_000_000", "a.swapcase()"],
  ["str.replace", "a = 'ab' * 1_000_000", "a.replace('a', 'xyz')"],
  ["str.replace of nothing", "a = 'ab' * 1_000_000", "a.replace('', '-')"],
  ["str.count", "a = 'ab' * 2_000_000", "a.count('a')"],
  ["str.find of a near match", "a = 'a' * 8_000_000", "a.find('a' * 500 + 'b')"],
  ["str.split", "a = 'a ' * 400_000", "a.split()"],
  ["str.strip", "a = ' ' * 20_000_000", "a.strip()"],
  ["str.isprintable", "a = 'ab' * 10_000_000", "a.isprintable()"],
  ["str.expandtabs", "a = 'a\\t' * 400_000", "a.expandtabs()"],
  ["str.encode", "a = 'ab' * 2_000_000", "a.encode('utf-16')"],
  ["repr of a str", "a = '\\x00' * 1_000_000", "repr(a)"],
  ["str.join", "a = ['abc'] * 2_000_000", "', '.join(a)"],
  ["bytes.hex", "a = bytes(4_000_000)", "a.hex(':')"],
  ["bytes.replace", "a = b'ab' * 1_000_000", "a.replace(b'a', b'xyz')"],
  ["bytes.translate", "a = b'ab' * 8_000_000", "a.translate(bytes(range(256)))"],
  ["bytes.isalpha", "a = b'ab' * 10_000_000", "a.isalpha()"],
  ["list * n", "a = [1, 2, 3]", "a * 1_500_000"],
  ["list[::-1]", "a = [1] * 3_000_000", "a[::-1]"],
  ["list.extend", "a = [1] * 2_500_000\nb = []", "b.extend(a)"],
  ["list(range)", "", "list(range(4_000_000))"],
  ["list.sort", "a = [i * 7919 % 1000003 for i in range(200_000)]", "a.sort()"],
  ["list ==", "a = [1] * 2_000_000\nb = [1] * 2_000_000", "a == b"],
  ["repr of a list", "a = [1] * 500_000", "repr(a)"],
  ["sum", "a = [1] * 4_000_000", "sum(a)"],
  ["hash of a tuple", "a = (1,) * 1_000_000", "hash(a)"],
  ["dict.copy", "a = dict.fromkeys(range(300_000))", "a.copy()"],
  ["set &", "a = set(range(200_000))", "a & set(a)"],
  ["memoryview.tolist", "a = memoryview(bytes(2_000_000))", "a.tolist()"],
  ["deque.reverse", "import collections\na = collections.deque(range(1_000_000))", "a.reverse()"],
  ["json.dumps", "import json\na = [1] * 500_000", "json.dumps(a)"],
  ["json.loads", "import json\na = '[' + '1, ' * 500_000 + '1]'", "json.loads(a)"],
  ["compiling", "a = 'def f(a, b=1):\\n    return [i for i in a if i > b]\\n' * 1000", "compile(a, 'c', 'exec')"],
];

const limits = { steps: Number.POSITIVE_INFINITY, memory: 2 ** 26, time: 600_000, input: 2 ** 20 };
const rows = ROWS.map(([name, setup, operation]) => {
  let total;
  const begin = () => {
    total = process.cpuUsage();
    looks = 4;
  };
  const last = `${setup}\n`.split("\n").length + 1;
  let error = "none";
  try {
    new Sandbox({ features: "all", limits }).execute(`${setup}\nbegin()\n${operation}\nlate()`, {
      globals: { begin, late: () => undefined },
    });
  } catch (thrown) {
    const { line, filename } = thrown.where ?? {};
    error = filename !== "<string>" || line === last ? thrown.name : `${thrown.name} in line ${line}, not ${last}`;
  }
  looks = Number.POSITIVE_INFINITY;
  const { user, system } = process.cpuUsage(total);
  return { name, error, ms: (user + system) / 1000 };
});
console.log(JSON.stringify(rows));

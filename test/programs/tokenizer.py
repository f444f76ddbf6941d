"""A tokenizer for a C-like language, its line map, error recovery and a pretty-printer."""


class Token:
    __slots__ = ("kind", "text", "line", "column")

    def __init__(self, kind, text, line, column):
        self.kind, self.text, self.line, self.column = kind, text, line, column

    def __iter__(self):
        return (getattr(self, name) for name in self.__slots__)

    def __eq__(self, other):
        return isinstance(other, Token) and tuple(self) == tuple(other)

    def __lt__(self, other):
        return (self.line, self.column) < (other.line, other.column)

    def __repr__(self):
        return f"Token({', '.join(f'{name}={value!r}' for name, value in zip(self.__slots__, self))})"

    def replace(self, **changes):
        return Token(**dict(zip(self.__slots__, self)) | changes)

    @property
    def end(self):
        return self.column + len(self.text)


OPERATORS = """<<= >>= ... -> ++ -- -= += *= /= %= &= |= ^= <= >= == != && || << >>
    - + * / % & | ^ ~ < > = ! ? : . , ; ( ) { } [ ]""".split()
KEYWORDS = frozenset("if else while for return int float char void struct break continue".split())
ESCAPES = {"n": "\n", "t": "\t", "0": "\0", "\\": "\\", '"': '"', "'": "'"}
DIGITS = "0123456789"
SCANNERS = []


def scanner(kind):
    """Registers a function that says where a token of this kind ends, or gives nothing."""

    def register(function):
        SCANNERS.append((kind, function))
        return function

    return register


def run(text, at, allowed):
    while at < len(text) and text[at] in allowed:
        at += 1
    return at


@scanner("comment")
def comment(text, at):
    if text.startswith("//", at):
        end = text.find("\n", at)
        return len(text) if end < 0 else end
    if text.startswith("/*", at):
        return (text.find("*/", at + 2) + 2) if "*/" in text[at + 2:] else None


@scanner("float")
def floating(text, at):
    end = run(text, at, DIGITS)
    whole, fraction = end > at, False
    if text[end:end + 1] == "." and (whole or text[end + 1:end + 2] in DIGITS and text[end + 1:]):
        end, fraction = run(text, end + 1, DIGITS), True
    if (whole or fraction) and text[end:end + 1] in ("e", "E"):
        digits = end + 1 + (text[end + 1:end + 2] in ("+", "-"))
        if (last := run(text, digits, DIGITS)) > digits:
            end, fraction = last, True
    return end if fraction else None


@scanner("int")
def integer(text, at):
    for prefix, digits in (("0x", DIGITS + "abcdefABCDEF"), ("0b", "01")):
        if text[at:at + 2].lower() == prefix and (end := run(text, at + 2, digits)) > at + 2:
            return end
    end = run(text, at, DIGITS)
    while end > at and text[end:end + 1] == "_" and (last := run(text, end + 1, DIGITS)) > end + 1:
        end = last
    return end


@scanner("string")
@scanner("char")
def quoted(text, at):
    quote, end = text[at], at + 1
    if quote not in "\"'":
        return None
    while end < len(text) and text[end] not in (quote, "\n"):
        end += 2 if text[end] == "\\" else 1
    return end + 1 if text[end:end + 1] == quote else None


@scanner("name")
def name(text, at):
    end = at
    while text[at:end + 1].isidentifier() and end < len(text):
        end += 1
    return end


@scanner("op")
def operator(text, at):
    return next((at + len(op) for op in OPERATORS if text.startswith(op, at)), None)


@scanner("space")
def space(text, at):
    return run(text, at, " \t\r\n\f")


def tokenize(text):
    at, line, start = 0, 1, 0
    while at < len(text):
        kind, end = next(((kind, end) for kind, scan in SCANNERS if (end := scan(text, at)) is not None and end > at), ("error", at + 1))
        value, column = text[at:end], at - start + 1
        match kind:
            case "name" if value in KEYWORDS:
                kind = "keyword"
            case "char" | "string":
                kind = "char" if value[0] == "'" else "string"
        if kind not in ("space", "comment"):
            yield Token(kind, value, line, column)
        if (breaks := value.count("\n")):
            line += breaks
            start = at + value.rfind("\n") + 1
        at = end
    yield Token("end", "", line, len(text) - start + 1)


def count(items):
    counts = {}
    for item in items:
        counts[item] = counts.get(item, 0) + 1
    return counts


class Problem(Exception):
    def __init__(self, message, token):
        super().__init__(message)
        self.token = token

    def show(self, lines):
        source = lines[self.token.line - 1]
        marks = " " * (self.token.column - 1) + "^" * max(1, len(self.token.text.split("\n")[0]))
        return f"{self.token.line}:{self.token.column}: {self}\n    {source}\n    {marks}"


def value_of(token):
    match token.kind, token.text:
        case "int", text if text[:2].lower() in ("0x", "0b"):
            return int(text, 0)
        case "int", text:
            if len(text) > 1 and text.startswith("0"):
                raise Problem("octal numbers are not supported", token)
            return int(text)
        case "float", text:
            return float(text)
        case ("string" | "char"), text:
            return unescape(text[1:-1], token)
        case _, text:
            return text


def unescape(text, token):
    out, characters = [], iter(text)
    for c in characters:
        if c != "\\":
            out.append(c)
            continue
        escape = next(characters)
        if escape not in ESCAPES:
            raise Problem(f"unknown escape \\{escape}", token.replace(column=token.column + 1 + text.index("\\" + escape), text="\\" + escape))
        out.append(ESCAPES[escape])
    return "".join(out)


def check(tokens):
    """Bad characters, unclosed brackets and bad literals, all of them."""
    pairs = {")": "(", "]": "[", "}": "{"}
    stack, problems = [], []
    for token in tokens:
        try:
            value_of(token)
            if token.kind == "error":
                what = "string without an end" if token.text in "\"'" else f"unexpected character {token.text!r}"
                raise Problem(what, token)
            if token.kind == "op" and token.text in pairs.values():
                stack.append(token)
            elif token.text in pairs:
                if not stack:
                    raise Problem(f"unmatched {token.text!r}", token)
                opening = stack.pop()
                if opening.text != pairs[token.text]:
                    raise Problem(f"{token.text!r} closes {opening.text!r} of line {opening.line}", token)
        except Problem as problem:
            problems.append(problem)
    problems.extend(Problem(f"{token.text!r} was never closed", token) for token in stack)
    return sorted(problems, key=lambda problem: (problem.token.line, problem.token.column))


def pretty(tokens):
    lines, current, depth, parens = [], [], 0, 0

    def flush():
        nonlocal current
        if current:
            lines.append("    " * depth + "".join(current).strip())
        current = []

    previous = None
    for token in tokens:
        text = token.text
        parens += (text == "(") - (text == ")")
        if text == "{":
            current.append(" {")
            flush()
            depth += 1
        elif text == "}":
            flush()
            depth -= 1
            current.append("}")
            flush()
        elif text == ";" and parens == 0:
            current.append(";")
            flush()
        else:
            glue = text in ",;)].++--" and token.kind == "op" or previous in ("(", "[", ".", "!", None) or text in "([" and previous not in KEYWORDS and previous and (previous[-1].isalnum() or previous == ")")
            current.append(text if glue else " " + text)
        previous = text
    flush()
    return "\n".join(lines)


GOOD = '''\
/* Sum of an array,
   with a limit. */
int sum(int values[], int n) {
    int total=0; float f = .5e0;
    for (int i = 0; i<n; i++) { // every one
        if (values[i] >= 0x1F && !f) { total += values[i]*2; continue; }
        total = total << 1 | 0b101;
    }
    print("total:\\t\\"%d\\"\\n", total, 'x', '\\n');
    return total; }
struct größe { int ñ; };
'''
BAD = '''int main() {
    char *s = "no end;
    int x = 010 + 1_000;
    s = "bad \\q escape";
    y = x @ $;
    return (x];
'''

tokens = list(tokenize(GOOD))
for token in tokens[:12]:
    print(f"{token.line:>3}:{token.column:<3} {token.kind:<8} {token.text!r} {token.end}")
print(sorted(count(token.kind for token in tokens).items(), key=lambda pair: (-pair[1], pair[0])))
print([value_of(token) for token in tokens if token.kind in ("int", "float", "string", "char")])
print(check(tokens), tokens[-1])
print(pretty(tokens))
again = list(tokenize(pretty(tokens)))
print([(t.kind, t.text) for t in again] == [(t.kind, t.text) for t in tokens], len(again))
lines = BAD.splitlines()
for problem in check(tokenize(BAD)):
    print(problem.show(lines))
names = sorted({token.text for token in tokens if token.kind == "name"}, key=lambda name: (len(name), name))
print(names, max(names, key=len), count(map(len, names)))
print(list(tokenize("")), [t.text for t in tokenize("a+++b->c...d>>=e")], [t.kind for t in tokenize("1. 1.5e-3 1e5 0xZ 1__0")])
first, *_, last = tokens
print(first == Token("keyword", "int", 3, 1), first.replace(line=9), dict(zip(Token.__slots__, last)), first < last)

"""A small language: lexer, Pratt parser, closures, a tree-walking evaluator and its errors."""


class Error(Exception):
    def __init__(self, message, line):
        super().__init__(message)
        self.line = line

    def __str__(self):
        return f"line {self.line}: {super().__str__()}"


class LexError(Error): ...
class ParseError(Error): ...
class RunError(Error): ...


class Return(Exception):
    def __init__(self, value):
        self.value = value


KEYWORDS = {"let", "fn", "if", "else", "while", "return", "true", "false", "nil", "and", "or", "not", "print"}
TWO = {"==", "!=", "<=", ">=", "=>"}


def lex(source):
    i, line = 0, 1
    while i < len(source):
        c = source[i]
        if c == "\n":
            line += 1
            i += 1
        elif c.isspace():
            i += 1
        elif c == "#":
            while i < len(source) and source[i] != "\n":
                i += 1
        elif c.isdigit():
            start = i
            while i < len(source) and (source[i].isdigit() or source[i] == "."):
                i += 1
            text = source[start:i]
            yield "number", float(text) if "." in text else int(text), line
        elif c.isalpha() or c == "_":
            start = i
            while i < len(source) and (source[i].isalnum() or source[i] == "_"):
                i += 1
            word = source[start:i]
            yield ("keyword" if word in KEYWORDS else "name"), word, line
        elif c == '"':
            end = source.find('"', i + 1)
            if end < 0:
                raise LexError("string without an end", line)
            yield "string", source[i + 1:end], line
            i = end + 1
        elif source[i:i + 2] in TWO:
            yield "op", source[i:i + 2], line
            i += 2
        elif c in "+-*/%<>=(){}[],;:":
            yield "op", c, line
            i += 1
        else:
            raise LexError(f"odd character {c!r}", line)
    yield "end", None, line


BINDING = {"or": 1, "and": 2, "==": 3, "!=": 3, "<": 4, ">": 4, "<=": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "/": 6, "%": 6, "(": 8, "[": 8}


class Parser:
    def __init__(self, source):
        self.tokens = list(lex(source))
        self.at = 0

    @property
    def token(self):
        return self.tokens[self.at]

    def next(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def accept(self, *texts):
        if self.token[1] in texts and self.token[0] in ("op", "keyword"):
            return self.next()

    def expect(self, text):
        if (token := self.accept(text)) is None:
            raise ParseError(f"expected {text!r}, found {self.token[1]!r}", self.token[2])
        return token

    def name(self):
        kind, value, line = self.next()
        if kind != "name":
            raise ParseError(f"expected a name, found {value!r}", line)
        return value

    def program(self):
        statements = []
        while self.token[0] != "end":
            statements.append(self.statement())
        return "block", statements, 1

    def block(self):
        line = self.expect("{")[2]
        statements = []
        while not self.accept("}"):
            statements.append(self.statement())
        return "block", statements, line

    def statement(self):
        line = self.token[2]
        if self.accept("let"):
            name = self.name()
            self.expect("=")
            node = "let", (name, self.expression()), line
        elif self.accept("print"):
            node = "print", self.list_until(";"), line
            return node
        elif self.accept("return"):
            node = "return", None if self.token[1] == ";" else self.expression(), line
        elif self.accept("while"):
            return "while", (self.expression(), self.block()), line
        elif self.accept("if"):
            condition, then, other = self.expression(), self.block(), None
            if self.accept("else"):
                other = self.statement() if self.token[1] == "if" else self.block()
            return "if", (condition, then, other), line
        else:
            target = self.expression()
            if self.accept("="):
                if target[0] not in ("name", "index"):
                    raise ParseError(f"cannot assign to {target[0]}", line)
                target = "assign", (target, self.expression()), line
            node = "expression", target, line
        self.expect(";")
        return node

    def list_until(self, end):
        items = []
        while not self.accept(end):
            items.append(self.expression())
            if not self.accept(","):
                self.expect(end)
                break
        return items

    def expression(self, least=0):
        left = self.prefix()
        while self.token[0] in ("op", "keyword") and BINDING.get(self.token[1], 0) > least:
            _, op, line = self.next()
            if op == "(":
                left = "call", (left, self.list_until(")")), line
            elif op == "[":
                left = "index", (left, self.expression()), line
                self.expect("]")
            else:
                left = "binary", (op, left, self.expression(BINDING[op])), line
        return left

    def prefix(self):
        kind, value, line = self.next()
        match kind, value:
            case ("number" | "string"), _:
                return "value", value, line
            case "name", _:
                return "name", value, line
            case "keyword", "true" | "false" | "nil":
                return "value", {"true": True, "false": False, "nil": None}[value], line
            case _, "-" | "not":
                return "unary", (value, self.expression(7 if value == "-" else 2)), line
            case "op", "(":
                inner = self.expression()
                self.expect(")")
                return inner
            case "op", "[":
                return "list", self.list_until("]"), line
            case "keyword", "fn":
                self.expect("(")
                names = []
                while not self.accept(")"):
                    names.append(self.name())
                    self.accept(",")
                body = ("return", self.expression(), line) if self.accept("=>") else self.block()
                return "fn", (names, body), line
        raise ParseError(f"did not expect {value!r}", line)


class Scope(dict):
    def __init__(self, parent=None, **names):
        super().__init__(names)
        self.parent = parent

    def home(self, name):
        scope = self
        while scope is not None and name not in scope:
            scope = scope.parent
        return scope


class Function:
    def __init__(self, names, body, scope, name="fn"):
        self.names, self.body, self.scope, self.name = names, body, scope, name

    def __call__(self, machine, args, line):
        if len(args) != len(self.names):
            raise RunError(f"{self.name} takes {len(self.names)}, got {len(args)}", line)
        try:
            machine.run(self.body, Scope(self.scope, **dict(zip(self.names, args))))
        except Return as result:
            return result.value

    def __str__(self):
        return f"<{self.name}({', '.join(self.names)})>"


def text(value):
    match value:
        case None: return "nil"
        case True | False: return str(value).lower()
        case float() if value.is_integer(): return str(int(value))
        case list(): return "[" + ", ".join(map(text, value)) + "]"
        case _: return str(value)


class Machine:
    operations = {
        "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "%": lambda a, b: a % b,
        "<": lambda a, b: a < b, ">": lambda a, b: a > b, "<=": lambda a, b: a <= b, ">=": lambda a, b: a >= b,
        "==": lambda a, b: a == b, "!=": lambda a, b: a != b,
    }

    def __init__(self):
        self.steps = 0
        self.globals = Scope(len=len, push=lambda items, item: items.append(item) or items, text=text)

    def run(self, node, scope):
        self.steps += 1
        kind, data, line = node
        return getattr(self, "run_" + kind)(data, scope, line)

    def run_block(self, statements, scope, line):
        inner = Scope(scope) if scope is not self.globals else scope
        for statement in statements:
            self.run(statement, inner)

    def run_let(self, data, scope, line):
        name, value = data
        scope[name] = self.run(value, scope)
        if isinstance(scope[name], Function):
            scope[name].name = name

    def run_print(self, items, scope, line):
        print(*(text(self.run(item, scope)) for item in items))

    def run_return(self, node, scope, line):
        raise Return(None if node is None else self.run(node, scope))

    def run_while(self, data, scope, line):
        condition, body = data
        while self.run(condition, scope):
            self.run(body, scope)

    def run_if(self, data, scope, line):
        condition, then, other = data
        if self.run(condition, scope):
            self.run(then, scope)
        elif other:
            self.run(other, scope)

    def run_expression(self, node, scope, line):
        self.run(node, scope)

    def run_assign(self, data, scope, line):
        (kind, target, _), value = data
        value = self.run(value, scope)
        if kind == "index":
            self.run(target[0], scope)[self.run(target[1], scope)] = value
        elif (home := scope.home(target)) is None:
            raise RunError(f"{target} is not defined", line)
        else:
            home[target] = value

    def run_value(self, value, scope, line):
        return value

    def run_name(self, name, scope, line):
        if (home := scope.home(name)) is None:
            raise RunError(f"{name} is not defined", line)
        return home[name]

    def run_list(self, items, scope, line):
        return [self.run(item, scope) for item in items]

    def run_unary(self, data, scope, line):
        op, operand = data
        value = self.run(operand, scope)
        return -value if op == "-" else not value

    def run_binary(self, data, scope, line):
        op, left, right = data
        if op in ("and", "or"):
            value = self.run(left, scope)
            return self.run(right, scope) if bool(value) == (op == "and") else value
        a, b = self.run(left, scope), self.run(right, scope)
        try:
            return self.operations[op](a, b)
        except (TypeError, ZeroDivisionError) as error:
            raise RunError(f"{text(a)} {op} {text(b)}: {error}", line) from error

    def run_index(self, data, scope, line):
        items, index = (self.run(part, scope) for part in data)
        try:
            return items[index]
        except (IndexError, TypeError) as error:
            raise RunError(str(error), line) from error

    def run_fn(self, data, scope, line):
        return Function(*data, scope)

    def run_call(self, data, scope, line):
        callee, *args = (self.run(part, scope) for part in (data[0], *data[1]))
        if isinstance(callee, Function):
            return callee(self, args, line)
        if not callable(callee):
            raise RunError(f"{text(callee)} is not a function", line)
        return callee(*args)


PROGRAMS = {
    "fibonacci": """
        let fib = fn(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); };
        let i = 0; let out = [];
        while i < 12 { push(out, fib(i)); i = i + 1; }
        print out, len(out), fib;
    """,
    "closures": """
        let counter = fn(start) { let n = start; return fn() { n = n + 1; return n; }; };
        let a = counter(10); let b = counter(0);
        a(); a(); b();
        print a(), b();
        let compose = fn(f, g) => fn(x) => f(g(x));
        print compose(fn(x) => x * 2, fn(x) => x + 1)(5), (fn() => "called")();
        let each = fn(items, f) { let i = 0; while i < len(items) { f(items[i]); i = i + 1; } };
        let total = 0;
        each([1, 2.5, -3 * -2], fn(x) { total = total + x; });
        print "total " + text(total), total >= 9.5 and not (total > 10) or nil;
    """,
    "sort": """
        let sort = fn(items) {
            let i = 0;
            while i < len(items) {
                let j = i;
                while j > 0 and items[j - 1] > items[j] {
                    let t = items[j]; items[j] = items[j - 1]; items[j - 1] = t; j = j - 1;
                }
                i = i + 1;
            }
            return items;
        };
        print sort([5, 2, 9, 1, 5.5, 0 - 3]), true, nil, 7 / 2, 8 / 2, 7 % 4, 1 + 2 * 3 - 4, (1 + 2) * 3, 1 < 2 == true;
        if len([]) > 0 { print "no"; } else if 1 == 2 { print "no"; } else { print "else"; }
    """,
    "bad name": "let x = 1;\nprint x;\nprint y;",
    "bad types": 'print 1 + 1;\n\nprint 1 + "a";',
    "bad call": "let f = fn(a) { return a; };\nf(1, 2);",
    "bad token": "let a = 1 $ 2;",
    "bad syntax": "let a = (1 + 2;",
    "bad target": "1 + 2 = 3;",
    "no end": 'print "abc',
    "zero": "let f = fn(n) => 1 / n;\nprint f(2);\nprint f(0);",
    "index": "let l = [1, 2];\nprint l[1], l[5];",
    "not a function": "let five = 5;\nfive();",
}
for title, source in PROGRAMS.items():
    machine = Machine()
    print(f"--- {title}")
    try:
        machine.run(Parser(source).program(), machine.globals)
    except Error as error:
        print(type(error).__name__, error, f"(from {type(error.__cause__).__name__})" if error.__cause__ else "")
    print(f"    {machine.steps} steps")

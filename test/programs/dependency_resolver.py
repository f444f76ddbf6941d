"""Resolves package dependencies: versions, ranges, backtracking, cycles, an install order."""


class Version:
    __slots__ = ("parts", "label")

    def __init__(self, text):
        core, _, label = text.partition("-")
        self.parts = tuple(int(part) for part in core.split("."))
        if len(self.parts) != 3:
            raise ValueError(f"version {text!r} needs three numbers")
        self.label = label

    def _key(self):
        return (*self.parts, self.label == "", self.label)

    def __eq__(self, other):
        return isinstance(other, Version) and self._key() == other._key()

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self._key() < other._key()

    def __le__(self, other):
        return self == other or self < other

    def __hash__(self):
        return hash(self._key())

    def __str__(self):
        return ".".join(map(str, self.parts)) + (f"-{self.label}" if self.label else "")

    __repr__ = __str__

    def bump(self, index):
        parts = [*self.parts[:index], self.parts[index] + 1, *[0] * (2 - index)]
        return Version("{}.{}.{}".format(*parts))


class Range:
    """A set of versions: `*`, `^1.2.0`, `~1.2.0`, `>=1.0.0 <2.0.0`, `1.0.0 || 3.0.0`."""

    def __init__(self, text):
        self.text = text
        self.alternatives = [self._parse_all(part.split()) for part in text.split("||")]

    @classmethod
    def _parse_all(cls, words):
        return [check for word in words for check in cls._parse(word)]

    @staticmethod
    def _parse(word):
        match word[:1], word[1:2]:
            case "*", _:
                return []
            case "^", _:
                low = Version(word[1:])
                index = next((i for i, part in enumerate(low.parts) if part), 2)
                return [lambda v: low <= v, lambda v, high=low.bump(index): v < high]
            case "~", _:
                low = Version(word[1:])
                return [lambda v: low <= v, lambda v: v < low.bump(1)]
            case ">", "=":
                bound = Version(word[2:])
                return [lambda v: bound <= v]
            case "<", "=":
                bound = Version(word[2:])
                return [lambda v: v <= bound]
            case ">", _:
                bound = Version(word[1:])
                return [lambda v: bound < v]
            case "<", _:
                bound = Version(word[1:])
                return [lambda v: v < bound]
            case _:
                exact = Version(word)
                return [lambda v: v == exact]

    def __contains__(self, version):
        return any(all(check(version) for check in checks) for checks in self.alternatives)

    def __repr__(self):
        return f"Range({self.text!r})"


class Conflict(Exception):
    def __init__(self, name, wanted, available):
        self.name, self.wanted = name, wanted
        lines = "; ".join(f"{who} wants {range_.text}" for who, range_ in wanted)
        super().__init__(f"{name}: {lines} (available: {', '.join(map(str, available)) or 'none'})")


class Cycle(Exception):
    pass


class Registry:
    def __init__(self, text):
        self.packages = {}
        for line in filter(None, map(str.strip, text.splitlines())):
            head, _, needs = line.partition(":")
            name, version = head.split("@")
            wants = dict(need.strip().split(" ", 1) for need in needs.split(",") if need.strip())
            self.packages.setdefault(name, {})[Version(version)] = {k: Range(v) for k, v in wants.items()}

    def versions(self, name):
        return sorted(self.packages.get(name, ()), reverse=True)

    def needs(self, name, version):
        return self.packages[name][version]


class Resolver:
    def __init__(self, registry):
        self.registry = registry
        self.tried = 0

    def resolve(self, wants):
        wants = {name: Range(text) for name, text in wants.items()}
        return self._solve({}, [(name, "root", range_) for name, range_ in wants.items()], {})

    def _solve(self, chosen, pending, wanted):
        if not pending:
            return chosen
        (name, who, range_), *rest = pending
        wanted = {**wanted, name: [*wanted.get(name, []), (who, range_)]}
        if name in chosen:
            if chosen[name] not in range_:
                raise Conflict(name, wanted[name], self.registry.versions(name))
            return self._solve(chosen, rest, wanted)
        last = None
        for version in self.registry.versions(name):
            if not all(version in each for _, each in wanted[name]):
                continue
            self.tried += 1
            needs = self.registry.needs(name, version)
            more = [(need, f"{name}@{version}", r) for need, r in needs.items()]
            try:
                return self._solve({**chosen, name: version}, rest + more, wanted)
            except Conflict as conflict:
                last = conflict
        if last is None:
            raise Conflict(name, wanted[name], self.registry.versions(name))
        raise last

    def order(self, chosen):
        """Dependencies first; the path is told where there is a cycle."""
        done, path = {}, []

        def visit(name):
            if done.get(name):
                return
            if name in path:
                raise Cycle(" -> ".join([*path[path.index(name):], name]))
            path.append(name)
            for need in sorted(self.registry.needs(name, chosen[name])):
                yield from visit(need)
            path.pop()
            done[name] = True
            yield name

        for name in sorted(chosen):
            yield from visit(name)


registry = Registry("""
    web@2.0.0: http ^2.0.0, template ~1.1.0, log *
    web@1.5.0: http ^1.0.0, template ^1.0.0
    http@2.1.0: socket >=1.0.0, log ^2.0.0
    http@2.0.0: socket >=1.0.0 <2.0.0, log ^1.0.0
    http@1.9.0: socket ^1.0.0
    template@1.2.0: text ^3.0.0
    template@1.1.5: text ^2.0.0
    template@1.1.0: text ^1.0.0 || ^2.0.0
    text@3.0.0:
    text@2.5.0: unicode *
    text@1.0.0:
    log@2.0.0-beta:
    log@1.4.0:
    log@1.3.9:
    socket@2.0.0:
    socket@1.7.3: log <1.4.0
    socket@1.0.0:
    unicode@0.3.1:
    unicode@0.2.9: text ^2.0.0
    a@1.0.0: b *
    b@1.0.0: c *
    c@1.0.0: a *
    zero@0.2.5: unicode ^0.2.0
""")

CASES = [
    {"web": "*"},
    {"web": "^1.0.0"},
    {"web": "2.0.0", "text": "^2.0.0"},
    {"web": "2.0.0", "text": "1.0.0"},
    {"http": "^2.0.0", "log": ">1.3.0 <=1.3.9"},
    {"web": "2.0.0", "log": "^2.0.0"},
    {"missing": "*"},
    {"template": "~1.1.0", "unicode": "^0.2.0"},
    {"a": "*"},
    {"zero": "^0.2.0"},
    {"web": "3.0.0 || ^2.0.0", "socket": "*"},
]
for case in CASES:
    resolver = Resolver(registry)
    title = ", ".join(f"{name} {text}" for name, text in case.items())
    try:
        chosen = resolver.resolve(case)
        order = [f"{name}@{chosen[name]}" for name in resolver.order(chosen)]
    except Conflict as conflict:
        print(f"{title}\n  conflict {conflict}\n  tried {resolver.tried}, wanted by {[who for who, _ in conflict.wanted]}")
    except Cycle as cycle:
        print(f"{title}\n  cycle {cycle}")
    else:
        print(f"{title}\n  {' '.join(order)}\n  tried {resolver.tried}")

versions = [Version(v) for v in ("1.0.0", "1.0.0-rc", "0.9.9", "1.10.0", "1.9.0", "1.0.0-alpha")]
print(sorted(versions), max(versions), Version("1.0.0") == Version("1.0.0"), len({*versions, Version("1.0.0")}))
print([v for v in sorted(versions) if v in Range("^1.0.0")], Range("~1.9.0"), Version("1.2.3").bump(1))
for bad in ("1.0", "a.b.c", "^x"):
    try:
        Range(bad)
    except ValueError as error:
        print(type(error).__name__, error)
try:
    Version("1.0.0") < 5
except TypeError as error:
    print(error)

"""Just enough of regular expressions for assertRaisesRegex: the same code judges on both sides."""


def _parse(pattern):
    at = 0

    def alternatives():
        nonlocal at
        options = [sequence()]
        while at < len(pattern) and pattern[at] == "|":
            at += 1
            options.append(sequence())
        return ("alt", options)

    def sequence():
        nonlocal at
        items = []
        while at < len(pattern) and pattern[at] not in "|)":
            items.append(quantified(atom()))
        return ("seq", items)

    def quantified(node):
        nonlocal at
        while at < len(pattern) and pattern[at] in "*+?{":
            c = pattern[at]
            if c == "{":
                end = pattern.find("}", at)
                bounds = pattern[at + 1 : end].split(",")
                if end < 0 or not all(b.isdigit() or b == "" for b in bounds) or bounds == [""]:
                    break
                low = int(bounds[0] or 0)
                high = low if len(bounds) == 1 else int(bounds[1]) if bounds[1] else None
                at = end + 1
            else:
                low, high = {"*": (0, None), "+": (1, None), "?": (0, 1)}[c]
                at += 1
            lazy = at < len(pattern) and pattern[at] == "?"
            if lazy:
                at += 1
            node = ("repeat", node, low, high, lazy)
        return node

    def atom():
        nonlocal at
        c = pattern[at]
        at += 1
        if c == "(":
            flags = ""
            ahead = None
            if pattern.startswith("?:", at):
                at += 2
            elif pattern.startswith("?=", at) or pattern.startswith("?!", at):
                ahead = pattern[at + 1]
                at += 2
            elif pattern.startswith("?P<", at):
                at = pattern.index(">", at) + 1
            elif pattern.startswith("?", at):
                end = pattern.index(")", at)
                flags = pattern[at + 1 : end]
                at = end + 1
                return ("seq", []) if "i" not in flags else ("flag", flags)
            inside = alternatives()
            at += 1
            return ("ahead", inside, ahead == "=") if ahead else inside
        if c == "[":
            return char_class()
        if c == ".":
            return ("set", lambda x: x != "\n")
        if c == "^":
            return ("start",)
        if c == "$":
            return ("end",)
        if c == "\\":
            return escape()
        return ("char", c)

    def escape():
        nonlocal at
        c = pattern[at]
        at += 1
        if c in "dwsDWS":
            test = {"d": str.isdigit, "w": lambda x: x.isalnum() or x == "_", "s": str.isspace}[c.lower()]
            return ("set", test if c.islower() else lambda x: not test(x))
        if c == "b":
            return ("word",)
        if c in "AZ":
            return ("start",) if c == "A" else ("end",)
        if c in "ntr":
            return ("char", {"n": "\n", "t": "\t", "r": "\r"}[c])
        if c == "x":
            at += 2
            return ("char", chr(int(pattern[at - 2 : at], 16)))
        return ("char", c)

    def char_class():
        nonlocal at
        negate = pattern[at] == "^"
        if negate:
            at += 1
        tests = []
        first = True
        while first or pattern[at] != "]":
            first = False
            c = pattern[at]
            at += 1
            if c == "\\":
                node = escape()
                if node[0] == "set":
                    tests.append(node[1])
                    continue
                c = node[1] if node[0] == "char" else "\b"
            if pattern[at] == "-" and pattern[at + 1] != "]":
                high = pattern[at + 1]
                at += 2
                tests.append(lambda x, low=c, high=high: low <= x <= high)
            else:
                tests.append(lambda x, c=c: x == c)
        at += 1
        return ("set", lambda x: any(test(x) for test in tests) != negate)

    return alternatives()


def _match(node, text, at, then):
    kind = node[0]
    if kind == "char":
        return at < len(text) and text[at] == node[1] and then(at + 1)
    if kind == "set":
        return at < len(text) and node[1](text[at]) and then(at + 1)
    if kind == "alt":
        return any(_match(option, text, at, then) for option in node[1])
    if kind == "seq":
        return _sequence(node[1], 0, text, at, then)
    if kind == "repeat":
        return _repeat(node, 0, text, at, then)
    if kind == "start":
        return at == 0 and then(at)
    if kind == "end":
        return (at == len(text) or text[at:] == "\n") and then(at)
    if kind == "ahead":
        return bool(_match(node[1], text, at, lambda end: True)) == node[2] and then(at)
    if kind == "word":
        before = at > 0 and (text[at - 1].isalnum() or text[at - 1] == "_")
        after = at < len(text) and (text[at].isalnum() or text[at] == "_")
        return before != after and then(at)
    return then(at)


def _sequence(items, index, text, at, then):
    while index < len(items) and items[index][0] == "char":
        if at >= len(text) or text[at] != items[index][1]:
            return False
        at += 1
        index += 1
    if index == len(items):
        return then(at)
    return _match(items[index], text, at, lambda end: _sequence(items, index + 1, text, end, then))


def _repeat(node, count, text, at, then):
    _, inner, low, high, lazy = node
    if inner[0] in ("char", "set"):
        # One character at a time needs no recursion.
        test = inner[1] if inner[0] == "set" else lambda x: x == inner[1]
        most = at
        while most < len(text) and (high is None or most - at < high) and test(text[most]):
            most += 1
        ends = range(at + low, most + 1)
        return any(then(end) for end in (ends if lazy else reversed(ends)))

    def more():
        if high is not None and count >= high:
            return False
        return _match(inner, text, at, lambda end: (end > at or count < low) and _repeat(node, count + 1, text, end, then))

    if count < low:
        return more()
    return (then(at) or more()) if lazy else (more() or then(at))


_cache = {}


def search(pattern, text):
    if hasattr(pattern, "search"):
        return pattern.search(text) is not None
    if isinstance(pattern, bytes):
        pattern, text = pattern.decode("latin-1"), text.decode("latin-1")
    if pattern not in _cache:
        _cache[pattern] = _parse(pattern)
    tree = _cache[pattern]
    if "(?i" in pattern:
        tree, text = _parse(pattern.lower()), text.lower()
    return any(_match(tree, text, start, lambda end: True) for start in range(len(text) + 1))

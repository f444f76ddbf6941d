def dedent(text):
    lines = text.split("\n")
    margin = None
    for line in lines:
        body = line.lstrip(" \t")
        if body:
            indent = line[: len(line) - len(body)]
            if margin is None:
                margin = indent
            else:
                while not indent.startswith(margin):
                    margin = margin[:-1]
    return "\n".join(line[len(margin or "") :] if line.strip() else "" for line in lines)


def indent(text, prefix, predicate=None):
    return "".join(prefix + line if line.strip() else line for line in text.splitlines(True))

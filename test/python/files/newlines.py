# The errors of open(), and every method of text and binary files.
P = "/tmp/terrarium-test.txt"


def t(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        text = str(e)
        if text.startswith("[Errno"):
            text = text[text.index("]") + 2:]
        print(label, "!!", type(e).__module__, type(e).__name__, text, repr(getattr(e, "filename", None)))


f = open(P, "w", newline="")
f.write("one\ntwo\r\nthree\rfour é €\n")
f.close()
for nl in (None, "", "\n", "\r", "\r\n"):
    with open(P, newline=nl) as f:
        t(f"nl {nl!r} newlines0", lambda: f.newlines)
        t(f"nl {nl!r}", lambda: f.readlines())
        t(f"nl {nl!r} newlines", lambda: f.newlines)

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
f = open(P, "rb")
for e in ["repr(f)", "f.name", "f.mode", "f.closed", "f.readable()", "f.writable()", "f.seekable()", "f.isatty()", "f.tell()", "f.read(2)", "f.tell()", "f.readline()", "f.tell()", "next(f)", "f.tell()", "f.peek(3)[:3]", "f.read1(3)", "f.read1()", "f.write(b'x')", "f.truncate()", "f.truncate(1)", "f.seek(3)", "f.tell()", "f.read(0)", "f.read(-1)", "f.read()", "f.read(5)","f.readline()", "f.readlines()", "f.seek(0)", "f.readline(2)", "f.readline(-1)", "f.readline(None)", "f.readlines(1)", "f.seek(0, 2)", "f.seek(-1, 2)", "f.read()", "f.seek(1, 1)", "f.seek(0, 1)", "f.seek(-1)", "f.seek(0, 9)", "f.read('x')", "f.read(-2)", "f.readline('x')", "f.foo", "f.flush()", "f.writelines([b'x'])", "f.seek(0)", "b=bytearray(4)", "f.readinto(bytearray(4))", "f.readinto(b'1234')", "f.readinto1(bytearray(2))", "type(f)", "f.__enter__() is f", "iter(f) is f", "f.close()", "f.close()", "f.closed", "f.read()","f.read(1)", "f.readline()", "f.tell()", "f.seek(0)", "f.flush()", "f.readable()", "f.isatty()", "next(f)", "f.__enter__()", "f.write(b'x')", "f.name", "f.mode", "repr(f)", "f.__exit__(None, None, None)", "f.peek()", "f.readlines()"]:
    t("B " + e, lambda: eval(e) if e[:2] != "b=" else None)

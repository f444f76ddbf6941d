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
f = open(P)
for e in ["repr(f)", "f.name", "f.mode", "f.encoding", "f.errors", "f.closed", "f.line_buffering", "f.write_through", "f.newlines", "f.buffer", "f.readable()", "f.writable()", "f.seekable()", "f.isatty()", "f.tell()", "f.read(2)", "f.tell()", "f.readline()", "f.tell()", "next(f)", "f.tell()", "f.write('x')", "f.truncate()", "f.seek(3)", "f.tell()", "f.read(0)", "f.read(-1)", "f.read()", "f.readline()", "f.readlines()", "f.seek(0)", "f.readline(2)", "f.readline(-1)", "f.readline(None)", "f.readlines(1)", "f.readlines(None)", "f.seek(0, 2)", "f.seek(-1, 2)", "f.seek(1, 1)", "f.seek(0, 1)", "f.seek(-1)", "f.seek(0, 9)", "f.read('x')", "f.readline('x')", "f.foo", "f.flush()", "f.writelines(['x'])", "type(f)", "f.__enter__() is f", "iter(f) is f", "f.close()", "f.close()", "f.closed", "f.read()", "f.readline()", "f.tell()", "f.seek(0)", "f.flush()", "f.readable()", "f.isatty()", "next(f)", "f.__enter__()", "f.write('x')", "f.newlines", "f.name", "repr(f)", "f.__exit__(None, None, None)", "f.x", "f.__dict__"]:
    t(e, lambda: eval(e))

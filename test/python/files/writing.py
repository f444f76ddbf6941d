# Files that are written, appended to, changed, cut and read again.
P = "/tmp/terrarium-written.txt"


def t(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        text = str(e)
        if text.startswith("[Errno"):
            text = text[text.index("]") + 2:]
        print(label, "!!", type(e).__module__, type(e).__name__, text)


def content():
    with open(P, "rb") as f:
        return f.read()


with open(P, "w") as f:
    print(f, f.mode, f.readable(), f.writable(), f.tell())
    t("write", lambda: f.write("héllo\n"))
    t("tell", f.tell)
    t("writelines", lambda: f.writelines(["a\n", "b\r\n", "c"]))
    t("write int", lambda: f.write(1))
    t("write bytes", lambda: f.write(b"x"))
    t("writelines bad", lambda: f.writelines(["ok", 1]))
    t("writelines none", lambda: f.writelines(None))
    t("read", f.read)
    t("next", lambda: next(f))
    t("print", lambda: print("printed", 1, file=f))
    t("buffer", lambda: (f.flush(), f.buffer))
print(content())
with open(P, "a") as f:
    t("tell at end", f.tell)
    f.write("more")
    f.seek(0)
    f.write("!")
print(content())
with open(P, "x") if False else open(P, "r+") as f:
    print(f.buffer, f.mode)
    t("read 3", lambda: f.read(3))
    t("tell", f.tell)
    t("seek", lambda: f.seek(0))
    t("write", lambda: f.write("HÉ"))
    t("seek end", lambda: f.seek(0, 2))
    t("write", lambda: f.write("end"))
    t("seek", lambda: f.seek(3))
    t("rest", lambda: f.read())
    t("truncate", lambda: f.truncate(5))
    t("tell", lambda: f.tell())
print(content())
t("exists", lambda: open(P, "x"))
with open(P, "w+") as f:
    f.write("one\ntwo\nthree\n")
    f.seek(4)
    t("line", f.readline)
    t("tell", f.tell)
    f.seek(0)
    t("all", f.readlines)
for newline in (None, "", "\n", "\r", "\r\n"):
    with open(P, "w", newline=newline) as f:
        f.write("a\nb\r\nc\rd")
    print(repr(newline), content())
with open(P, "wb") as f:
    print(f)
    t("write", lambda: f.write(b"abc"))
    t("write array", lambda: f.write(bytearray(b"def")))
    t("write view", lambda: f.write(memoryview(b"ghi")[::2]))
    t("write str", lambda: f.write("x"))
    t("writelines", lambda: f.writelines([b"1", bytearray(b"2")]))
    t("seek", lambda: f.seek(12))
    t("write", lambda: f.write(b"end"))
    t("tell", f.tell)
    t("truncate", lambda: f.truncate(14))
    t("read", f.read)
    t("readline", f.readline)
    t("tell", f.tell)
print(content())
with open(P, "rb+") as f:
    print(f)
    t("read", lambda: f.read(2))
    t("write", lambda: f.write(b"ZZ"))
    t("read", lambda: f.read(2))
    t("seek", lambda: f.seek(-2, 2))
    t("read", f.read)
    t("truncate", lambda: f.truncate(20))
    t("size", lambda: f.seek(0, 2))
print(content())
with open(P, "ab+") as f:
    t("tell", f.tell)
    f.seek(0)
    t("write", lambda: f.write(b"+"))
    t("tell", f.tell)
    f.seek(0)
    t("read", lambda: f.read(3))
for encoding in ("utf-8", "utf-8-sig", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "ascii"):
    try:
        with open(P, "w", encoding=encoding) as f:
            f.write("é1")
            f.write("2\n")
    except Exception as e:
        print(encoding, type(e).__name__, e)
        continue
    print(encoding, content())
    with open(P, encoding=encoding) as f:
        print(f.encoding, repr(f.read()))
with open(P, "wb") as f:
    f.write(b"ok\nbad \xff\xfe\nafter\n")
for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
    with open(P, encoding="utf-8", errors=errors) as f:
        t(errors, lambda: ascii(f.read()))
with open(P, "wb", buffering=0) as f:
    print(f, f.closed, f.mode)
    t("write", lambda: f.write(b"raw"))
    t("read", lambda: f.read())
with open(P, "rb", buffering=0) as f:
    t("readall", f.readall)
    t("write", lambda: f.write(b"x"))
print(f)
t("closed", lambda: f.read())

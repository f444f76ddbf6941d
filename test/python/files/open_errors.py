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


f = open(P, "w", newline=""); f.write("one\ntwo\r\nthree\rfour é €\n"); f.close()
t("missing", lambda: open("/tmp/nope"))
t("dir", lambda: open("/tmp"))
t("under", lambda: open(P + "/x"))
t("empty", lambda: open(""))
t("nul", lambda: open("a\0b"))
t("none", lambda: open(None))
t("float", lambda: open(1.5))
t("list", lambda: open([]))
for mode in ["", "x+r", "rw", "U", "rU", "q", "rr", "r+b", "br", "rbt", "tr", "+", "b", "t", "r++", 5, None, "wax"]:
    t(f"mode {mode!r}", lambda: open(P if mode in ("br","tr") else "/tmp/nope", mode))
t("bin enc", lambda: open(P, "rb", encoding="utf-8"))
t("bin err", lambda: open(P, "rb", errors="strict"))
t("bin nl", lambda: open(P, "rb", newline=""))
t("bad nl", lambda: open(P, newline="x"))
t("nl type", lambda: open(P, newline=5))
t("bad enc", lambda: open(P, encoding="nope"))
t("enc type", lambda: open(P, encoding=5))
t("bad err", lambda: open(P, errors="nope"))
t("err type", lambda: open(P, errors=5))
t("buf0 text", lambda: open(P, buffering=0))
t("buf1 bin", lambda: open(P, "rb", buffering=1))
t("buf-2", lambda: open(P, buffering=-2))
t("buf type", lambda: open(P, buffering="x"))
t("buf0", lambda: open(P, "rb", buffering=0))
t("closefd", lambda: open(P, closefd=False))

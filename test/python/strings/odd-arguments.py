# Methods of str and bytes with odd text and arguments.
def attempt(f, *a, **k):
    try: print(ascii(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, ascii(str(e)))
for s in ("ß", "ǆ", "ŉ", "İ", "ﬁ", "ΑΣ", "ΑΣΑ", "Σ", "ᾳ", "ŉa", "ᏣᎳᎩ", "ꭰ", "𐐀", "ⅷ", "Ⓐ", "ʰ", "ª", "a\u0345", "ΐ", "\u1e9e", "ı", "K", "Å", "µ", "ſ"):
    print(ascii([s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold(), s.isupper(), s.islower(), s.istitle(), s.isalpha(), s.isidentifier(), s.isprintable(), s.isnumeric(), s.isdigit(), s.isdecimal(), s.isalnum(), s.isspace()]))
for s in ("a\x1cb", "a\x1db\x1ec\x85d\u2028e\u2029f\x0bg\x0ch\r\ni\rj\nk", "\n", "", "a\n", "\r\n\r", "a\n\n"):
    print(ascii(s.splitlines()), ascii(s.splitlines(True)), ascii(s.split()), ascii(s.strip()))
b = b"a\x1cb\x85c\x0bd\x0ce\r\nf\rg\n"; print(b.splitlines(), b.split(), b.splitlines(1))
for a in ((), (None,), ("",), ("a",), (5,), ("a", 0), ("a", -1), ("a", 1), ("a", 1.5), (None, 1), ("a", None), ("ab",)):
    attempt("xaxabxa ".split, *a); attempt("xaxabxa ".rsplit, *a)
for a in ((), (5,), ("5",), (5, "é"), (5, "ab"), (5, ""), (-5,), (2**70,), (5.5,), (5, 5), (5, b"a"), (True,)):
    attempt("ab".center, *a); attempt("ab".zfill, *a); attempt(b"ab".ljust, *a)
for a in (("b",), ("b", 2), ("b", -3, -1), ("b", None, None), ("", 5), ("", 6), ("", 7), ("b", "x"), (5,), (b"b",), ("b", 2**70), ("b", -2**70), ()):
    attempt("abcabc".find, *a); attempt("abcabc".index, *a); attempt("abcabc".count, *a); attempt("abcabc".startswith, *a); attempt("abcabc".rindex, *a)
for a in (("a", "b"), ("a", "b", 1), ("", "-"), ("", "-", 2), ("a", 5), (5, "a"), ("a",), ("a", "b", -5), ("a", "b", None), ("a", "b", 1.5)):
    attempt("abab".replace, *a)
attempt("abab".replace, "a", "b", count=1); attempt("abab".replace, old="a", new="b")
for t in ({97: "x"}, {97: None, 98: 99}, {"a": 1}, {97: 1.5}, {97: 0x110000}, {97: -1}, {97: "long"}, [0] * 98 + ["z"], "x" * 98, 5, None, {97: [1]}):
    attempt("abc".translate, t)
for a in ((), ({"a": 1},), ("ab", "c"), ("ab", "cd"), ("ab", "cd", "e"), (5,), ({"ab": 1},), ({1.5: 2},), ("a", 5), ({97: "x", "b": None},)):
    attempt(str.maketrans, *a)
for a in ((8,), (0,), (-1,), (1,), ("a",), (tab := 3,)): attempt("a\tb\n\tc\rd\te".expandtabs, *a)
attempt("a".join, ["b", 5]); attempt("a".join, "bcd"); attempt("".join, []); attempt("a".join, {"x": 1, "y": 2}); attempt(",".join, (str(i) for i in range(3))); attempt("a".join, [b"x"]); attempt("a".join)
for e in ("utf-8", "utf-16", "utf-16-le", "utf-32", "ascii", "latin-1", "utf-8-sig", "unicode_escape", "raw_unicode_escape", "idna" if 0 else "utf8", "UTF_8", "U8", "nope", "utf-7" if 0 else "ascii"):
    for err in ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "surrogateescape", "surrogatepass", "nope"):
        attempt("aé€😀\ud800\udc80".encode, e, err)
        attempt(b"a\xe9\x80\xff\xf0\x9f\x98\x80\xed\xa0\x80\\x41\\u12".decode, e, err)
attempt("a".encode, 5); attempt("a".encode, "utf-8", 5); attempt(b"a".decode, None); attempt("a".encode, encoding="ascii", errors="strict"); attempt("a".encode, "a\0b"); attempt("a".encode, "")
for x in ("abc", "ABC", "123", "½", "²", "٣", "a1", " ", "\xa0", "", "_a", "1a", "a-b", "class", "é", "\u2028", "\x7f", "\xad", "𝟘", "〇"):
    print(ascii(x), *[int(getattr(x, m)()) for m in dir(str) if m.startswith("is")])
for m in ("isalnum", "isalpha", "isascii", "isdigit", "islower", "isspace", "istitle", "isupper", "capitalize", "lower", "swapcase", "title", "upper"):
    print(m, [getattr(x, m)() for x in (b"abc", b"ABC", b"aB1 c", b"", b"\xe9", b" \t\n", b"Ab Cd")])
attempt(bytes.fromhex, "ab c"); attempt(bytes.fromhex, "ab cd"); attempt(bytes.fromhex, "zz"); attempt(bytes.fromhex, 5); attempt(bytes.fromhex, "é"); attempt(bytes.fromhex, b"ab"); attempt(bytes.fromhex, "a b"); attempt(b"abc".hex, ":"); attempt(b"abcdef".hex, ":", 2); attempt(b"abcdef".hex, ":", -4); attempt(b"abc".hex, "::"); attempt(b"abc".hex, "é"); attempt(b"abc".hex, 5); attempt(b"abc".hex, b":"); attempt(b"abc".hex, "", 1); attempt(b"abc".hex, ":", "a"); attempt(b"abc".hex, ":", 0)
attempt(b"abc".find, 98); attempt(b"abc".find, 256); attempt(b"abc".find, "b"); attempt(b"abc".find, -1); attempt(lambda: 98 in b"abc"); attempt(lambda: 300 in b"abc"); attempt(lambda: "a" in b"abc"); attempt(lambda: b"" in b""); attempt(b"abc".replace, "a", b"b"); attempt(b"abc".split, "b"); attempt(b"abc".strip, 5); attempt(b"abc".startswith, "a"); attempt(b"abc".startswith, ("a",)); attempt(b"abc".startswith, (b"a", b"z")); attempt(b"a".join, ["b"]); attempt(b"a".join, [1]); attempt(b"abc".translate, b"x"); attempt(b"abc".translate, None, b"b"); attempt(b"abc".translate, "x"); attempt(bytes.maketrans, b"a", b"bc"); attempt(bytes.maketrans, "a", b"b"); attempt(lambda: b"a" + "b"); attempt(lambda: b"a" * -1); attempt(lambda: b"a" < "b"); attempt(lambda: b"abc"[1.0]); attempt(lambda: b"a%s" % "x"); attempt(lambda: b"a".center(5, "x")); attempt(lambda: b"a".center(5, b"xy"))
ba = bytearray(b"abc"); attempt(ba.append, 256); attempt(ba.append, "a"); attempt(ba.extend, "a"); attempt(ba.extend, [256]); attempt(ba.extend, 5); attempt(ba.insert, 0, 300); attempt(ba.pop, 10); attempt(ba.remove, 5); attempt(ba.remove, 300); attempt(ba.__setitem__, 0, 256); attempt(ba.__setitem__, 0, "a"); attempt(ba.__setitem__, slice(0, 2), [1, 2, 3]); print(ba); attempt(ba.__setitem__, slice(0, 2), 5); attempt(ba.__setitem__, slice(0, 4, 2), b"x"); attempt(ba.__delitem__, 10); attempt(ba.__iadd__, 5); attempt(ba.resize, -1); attempt(ba.resize, 10); print(ba); attempt(ba.take_bytes if hasattr(ba, "take_bytes") else len, ba if not hasattr(ba, "take_bytes") else 1); attempt(hash, ba); attempt(ba.copy); attempt(ba.reverse); attempt(ba.__imul__, 0); print(ba)
attempt(lambda: "{:>{w}.{p}}".format("abc", w=6, p=2)); attempt(lambda: f"{'a':{'b'}}"); attempt(lambda: f"{1:{2}{3}}"); attempt(lambda: f"{'a'!r:^{10}}"); x = 5; attempt(lambda: f"{x=}"); attempt(lambda: f"{x = }"); attempt(lambda: f"{x=!s:>5}"); attempt(lambda: f"{x=:05d}"); attempt(lambda: f"{x:{x}}"); attempt(lambda: f"{ {1: 2}[1] }"); attempt(lambda: f"{lambda: 1}" if 0 else f"{(lambda: 1)()}"); attempt(lambda: f"{x!a}{'é'!a}"); attempt(lambda: f"{{{x}}}"); attempt(lambda: f"{x:%H}"); attempt(lambda: f"{None:5}"); attempt(lambda: f"{[]:}"); attempt(lambda: f'{"a" "b"}' f"{'c'}" "d")

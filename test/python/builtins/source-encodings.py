# eval, exec and compile of bytes: encoding declarations, marks, and bytes that are no text.
tests = [
 b"x = '\xe4'", b"# coding: latin-1\nx = '\xe4'", b"#!/usr/bin/python\n# -*- coding: latin-1 -*-\nx = '\xe4'",
 b"# coding: utf-8\nx = '\xc3\xa4'", b"\xef\xbb\xbfx = '\xc3\xa4'", b"\xef\xbb\xbf# coding: latin-1\nx = 1", b"# coding: nonsense\nx = 1",
 b"# coding: ascii\nx = '\xc3'", b"x = 1\n# coding: nonsense\n", b"\n# coding: latin-1\nx='\xe4'", b"\n\n# coding: latin-1\nx='\xe4'",
 b"x = 1\x00", b"x = 'abc' # \xff", b"# \xff", b"# coding: utf-8-sig\nx=1", b"# coding: utf_8\nx='\xc3\xa4'",
 b"'doc' # coding: latin-1\nx='\xe4'", b"# coding:latin1 foo\nx='\xe4'", b"# encoding : latin1\nx=1", b"\xff\xfex=1", b"x='\xf0\x9f\x98\x80'", b"x='\xed\xa0\x80'", b"# coding: iso-latin-1-unix\nx='\xe4'", b"# coding: utf-8-unix\nx='\xc3\xa4'",
]
for t in tests:
    for make in (lambda t: t, bytearray, memoryview):
        ns = {}
        try:
            exec(make(t), ns)
            print(t, ascii(ns.get("x")))
        except SyntaxError as e:
            print(t, type(e).__name__, ascii(e.msg), e.filename, e.lineno, e.offset, ascii(e.text), e.end_lineno, e.end_offset)
        except Exception as e:
            print(t, type(e).__name__, ascii(str(e)))
for t in tests[:8]:
    try: print(ascii(eval(b"1+1" if b"x" not in t else t.replace(b"x = ", b"").replace(b"x=", b""))))
    except SyntaxError as e: print(t, type(e).__name__, e.msg)
for src in (b"# coding: latin-1\n'\xe4'", "# coding: latin-1\n'\xe4'", "# coding: nonsense\n1"):
    try: print(ascii(eval(compile(src, "f", "eval"))))
    except SyntaxError as e: print(src, type(e).__name__, e.msg, e.filename)
for src in (memoryview(b"1"), bytearray(b"1"), memoryview(b"a1")[1:], memoryview(b"11")[::2], b" 1", b"\t1", b" \n1", b"1\n\n", "\ufeff1", b"\xef\xbb\xbf1", "1\0", b"1\0", "\0", ""):
    try: print(src if isinstance(src, (bytes, str)) else type(src), ascii(eval(src)))
    except Exception as e: print(ascii(src) if isinstance(src, (bytes, str)) else type(src), type(e).__name__, e)

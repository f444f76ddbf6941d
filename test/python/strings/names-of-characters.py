# Names of characters: case counts only where the name is worked out.
for n in ("latin small letter a", "CJK UNIFIED IDEOGRAPH-4E00", "CJK UNIFIED IDEOGRAPH-4e00", "cjk unified ideograph-4E00",
          "CJK UNIFIED IDEOGRAPH-04E00", "CJK UNIFIED IDEOGRAPH-323AF", "CJK UNIFIED IDEOGRAPH-323B0", "HANGUL SYLLABLE GAG",
          "hangul syllable gag", "HANGUL SYLLABLE XX", "VS1", "VS256", "ZWNJ", "NBSP", "ALERT", "TANGUT IDEOGRAPH-17000", "", "<control>"):
    try: print(n, ascii(eval('"\\N{' + n + '}"')))
    except SyntaxError as e: print(n, e.msg)

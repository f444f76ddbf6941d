// The names of characters are CPython's: all of them by a digest, the ways to write them one by one.
import { createHash } from "node:crypto";
import { Sandbox } from "terrarium";
import { describe, expect, it } from "vitest";
import { codePointOfName, nameOfCodePoint } from "../../dist/src/unicode/names.js";

const run = (source: string) => new Sandbox().evaluate(source);

describe("names of characters", () => {
  it("are those of unicodedata.name in CPython 3.14, and lead back to the character", () => {
    const hash = createHash("sha256");
    const astray: string[] = [];
    for (let code = 0; code < 0x110000; code++) {
      const name = nameOfCodePoint(code);
      if (name === null) continue;
      hash.update(`${code.toString(16).toUpperCase()};${name}\n`);
      if (codePointOfName(name) !== code) astray.push(name);
    }
    expect(astray).toEqual([]);
    // hashlib.sha256 over the same lines, in CPython 3.14 with unicodedata 16.0.0.
    expect(hash.digest("hex")).toBe("dfeba5e966f8839da31fbb5d068a61b22fa8459f8e64314539e96c592b67a7b8");
  });

  it("are found in any case, by alias, by number and by syllable", () => {
    const source = String.raw`"\N{bullet}\N{BOM}\N{vs17}\N{CJK UNIFIED IDEOGRAPH-4E00}\N{HANGUL SYLLABLE GAG}\N{LINE FEED}"`;
    expect(run(source)).toBe("\u2022\ufeff\u{e0100}\u4e00\uac01\n");
  });

  it.each([
    "no such name",
    "CJK UNIFIED IDEOGRAPH-41",
    "HANGUL SYLLABLE",
    "HANGUL SYLLABLE GAX",
    // The case of names that are worked out counts.
    "hangul syllable gag",
    // A named sequence is no character.
    "LATIN SMALL LETTER R WITH TILDE",
    "bullet ",
    "__proto__",
    "x".repeat(1000),
  ])("%s is none", (name) => {
    expect(codePointOfName(name)).toBe(null);
    expect(() => run(`"\\N{${name}}"`)).toThrow(/unknown Unicode character name/);
  });

  it("stand for what cannot be encoded, and are read by unicode_escape", () => {
    expect(run(String.raw`"\u4e00\uac00\xe9\x85\ue000".encode("ascii", "namereplace").decode()`)).toBe(
      String.raw`\N{CJK UNIFIED IDEOGRAPH-4E00}\N{HANGUL SYLLABLE GA}\N{LATIN SMALL LETTER E WITH ACUTE}\x85\ue000`,
    );
    expect(run(String.raw`rb"\N{BULLET}x".decode("unicode_escape")`)).toBe("\u2022x");
    expect(run(String.raw`rb"a\N{nope}b\N{c".decode("unicode_escape", "replace")`)).toBe("a\ufffdb\ufffd");
  });
});

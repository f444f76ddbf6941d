// Every method of every built-in type, and every built-in function, answers as CPython 3.14 did: values, errors and words.
// What is compared is in data/, recorded by record.mjs.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { differences, files, recorded } from "./judge.mjs";

/** Cases that differ by decision or because of something of another area: receiver, code, and why. */
const known = new Map(
  readFileSync(new URL("./known-differences.txt", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t") as [string, string])
    .map(([about, reason]) => [about, reason]),
);

const about = ({ receiver, code }: { receiver: string; code: string }) =>
  receiver === "" ? code : `x = ${receiver}; ${code}`;

describe("case by case with CPython", () => {
  for (const file of files()) {
    it(file, { timeout: 120_000 }, () => {
      const found = differences(file);
      const unknown = found
        .filter((each) => !known.has(about(each)))
        .map((each) => `${about(each)}\n  - ${each.expected}\n  + ${each.actual}`);
      expect(unknown.length, unknown.join("\n")).toBe(0);
      const differing = new Set(found.map(about));
      const settled = recorded(file)
        .map(about)
        .filter((name) => known.has(name) && !differing.has(name));
      expect(settled, "agree now: take them out of known-differences.txt").toEqual([]);
    });
  }

  it("is of a size that means something", () => {
    expect(files().reduce((sum, file) => sum + recorded(file).length, 0)).toBeGreaterThan(6000);
  });
});

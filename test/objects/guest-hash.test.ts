/** hash() of a guest's `__hash__`. Expected values are those of a 64-bit CPython; the oracle of the corpus has 32 bits. */
import { Sandbox } from "terrarium";
import { expect, it } from "vitest";

const PROGRAM = `
class H:
    def __init__(s, n): s.n = n
    def __hash__(s): return s.n
class Tripled(int):
    def __hash__(s): return int.__hash__(s) * 3
class J(int): pass
class K:
    def __hash__(s): return J(2**62)
print([hash(H(n)) for n in (0, -1, -2, 2**53, 2**60 + 1, 2**61 - 1, 2**61, 2**63 - 1, 2**63, 2**63 + 5, 2**64, 2**100)])
print([hash(H(n)) for n in (-2**61, -2**63, -2**63 - 1, -2**100, True)])
print(hash(Tripled(2**60)), hash(Tripled(5)), hash(Tripled(2**61 - 2)))
print(hash(K()), hash((K(), 1)), len({H(2**63 - 1), H(2**61)}))
`;

it("keeps what fits a machine word, and hashes what does not", () => {
  const { stdout } = new Sandbox({ features: ["stdout"] }).execute(PROGRAM);
  expect(stdout.trimEnd().split("\n")).toEqual([
    "[0, -2, -2, 9007199254740992, 1152921504606846977, 2305843009213693951, 2305843009213693952, 9223372036854775807, 4, 9, 8, 549755813888]",
    "[-2305843009213693952, -9223372036854775808, -5, -549755813888, 1]",
    "3458764513820540928 15 6917529027641081850",
    "4611686018427387904 7183365576281884687 2",
  ]);
});

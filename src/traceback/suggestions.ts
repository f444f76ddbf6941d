/**
 * "Did you mean: 'x'?": the closest known name to a wrong one, by CPython's measure (Python/suggestions.c). Worked out
 * when a traceback is printed, never when the exception is raised.
 */

import { attributeErrorType, exceptionType, importErrorType, isRaised, nameErrorType } from "../objects/errors.js";
import { attrNames, type PyException, PyList, PyTuple, typeOf, type Value } from "../objects/model.js";
import type { Gen } from "../objects/native.js";
import type { VM } from "../vm/vm.js";
import { STDLIB_NAMES } from "./stdlib-names.js";

/** More names than this are not searched. */
const MAX_CANDIDATES = 750;
/** Longer names are not compared. */
const MAX_LENGTH = 40;
const MOVE_COST = 2;
const CASE_COST = 1;

/** The candidate closest to the wrong name, or null when none is close. Also used for keyword arguments. */
export function suggestName(wrong: string, candidates: readonly string[]): string | null {
  if (candidates.length >= MAX_CANDIDATES || wrong.length > MAX_LENGTH) return null;
  const wrongBytes = utf8(wrong);
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    // A name that is "missing" though it is there is no suggestion.
    if (candidate === wrong || candidate.length > MAX_LENGTH * 4) continue;
    const bytes = utf8(candidate);
    // No more than a third of the characters may need a change, and only better matches count.
    const limit = Math.min(Math.floor(((wrongBytes.length + bytes.length + 3) * MOVE_COST) / 6), bestDistance - 1);
    const distance = levenshtein(wrongBytes, bytes, limit);
    if (distance > limit) continue;
    if (best === null || distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** ", Did you mean 'x'?" as messages of wrong calls append it; empty without a suggestion. */
export function didYouMean(wrong: string, candidates: readonly string[]): string {
  const meant = suggestName(wrong, candidates);
  return meant === null ? "" : `. Did you mean '${meant}'?`;
}

/** CPython compares the bytes of names. */
function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text.codePointAt(i) as number;
    if (c < 0x80) bytes.push(c);
    else if (c < 0x800) bytes.push(0xc0 | (c >> 6), 0x80 | (c & 63));
    else if (c < 0x10000) bytes.push(0xe0 | (c >> 12), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63));
    else {
      i++;
      bytes.push(0xf0 | (c >> 18), 0x80 | ((c >> 12) & 63), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63));
    }
  }
  return bytes;
}

/** What it costs to write `b` for `a`: nothing, a change of case, or a change. */
function substitution(a: number, b: number): number {
  if ((a & 31) !== (b & 31)) return MOVE_COST;
  if (a === b) return 0;
  return lower(a) === lower(b) ? CASE_COST : MOVE_COST;
}

const lower = (c: number): number => (c >= 65 && c <= 90 ? c + 32 : c);

/** Edit distance; anything above `limit` once it is certain to exceed it. */
function levenshtein(a: readonly number[], b: readonly number[], limit: number): number {
  let from = 0;
  let endA = a.length;
  let endB = b.length;
  while (from < endA && from < endB && a[from] === b[from]) from++;
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  let left = a.slice(from, endA);
  let right = b.slice(from, endB);
  if (left.length === 0 || right.length === 0) return (left.length + right.length) * MOVE_COST;
  if (left.length > MAX_LENGTH || right.length > MAX_LENGTH) return limit + 1;
  if (right.length < left.length) [left, right] = [right, left];
  if ((right.length - left.length) * MOVE_COST > limit) return limit + 1;
  const row = left.map((_, i) => (i + 1) * MOVE_COST);
  let result = 0;
  for (let j = 0; j < right.length; j++) {
    let distance = j * MOVE_COST;
    result = distance;
    let minimum = Number.POSITIVE_INFINITY;
    for (let i = 0; i < left.length; i++) {
      const substitute = distance + substitution(right[j] as number, left[i] as number);
      distance = row[i] as number;
      result = Math.min(Math.min(result, distance) + MOVE_COST, substitute);
      row[i] = result;
      if (result < minimum) minimum = result;
    }
    if (minimum > limit) return limit + 1;
  }
  return result;
}

// ------------------------------------------------------------------------------------------------ for printed errors

/**
 * What a printed NameError, AttributeError or ImportError adds to its message; empty when there is nothing to add. May
 * run guest code (`__dir__`, `__getattr__`), whose exceptions are dropped.
 */
export function* suggestionFor(vm: VM, exc: PyException): Gen<string> {
  const isName = exc.cls.isSubtype(nameErrorType);
  const isAttribute = exc.cls.isSubtype(attributeErrorType);
  const isImport = exc.cls.isSubtype(importErrorType);
  if (!isName && !isAttribute && !isImport) return "";
  const wrong = exc.fields?.get(isImport ? "name_from" : "name");
  if (typeof wrong !== "string") return "";
  const meant = (yield* closest(vm, exc, wrong, isImport ? "import" : isAttribute ? "attribute" : "name")) as
    | string
    | null;
  let text = meant === null ? "" : `. Did you mean: '${meant}'?`;
  if (isName && STDLIB_NAMES.has(wrong)) {
    text += meant === null ? `. Did you forget to import '${wrong}'?` : ` Or did you forget to import '${wrong}'?`;
  }
  return text;
}

function* closest(vm: VM, exc: PyException, wrong: string, kind: "import" | "attribute" | "name"): Gen<string | null> {
  const scope = exc.scope;
  try {
    let names: string[];
    if (kind === "name") {
      if (scope === null || exc.traceback === null) return null;
      if (scope.self !== undefined && ((yield vm.getAttrOr(scope.self, wrong)) as Value | undefined) !== undefined) {
        return `self.${wrong}`;
      }
      names = [...scope.locals, ...attrNames(scope.globals), ...attrNames(scope.builtins)];
    } else {
      let obj: Value;
      if (kind === "attribute") {
        const given = exc.fields?.get("obj");
        if (given === undefined) return null;
        obj = given;
      } else {
        const module = exc.fields?.get("name");
        if (typeof module !== "string") return null;
        obj = (yield vm.importModule(module)) as Value;
      }
      names = (yield* dirOf(vm, obj)) as string[];
      const own = kind === "attribute" && scope !== null && scope.self !== undefined && scope.self === obj;
      if (!own && !wrong.startsWith("_")) names = names.filter((name) => !name.startsWith("_"));
    }
    vm.meter.charge(names.length * 4);
    return suggestName(wrong, names);
  } catch (e) {
    if (isRaised(e, exceptionType)) return null;
    throw e;
  }
}

/** Names that `dir(obj)` lists, sorted. */
function* dirOf(vm: VM, obj: Value): Gen<string[]> {
  const method = typeOf(obj).lookup("__dir__");
  if (method === undefined) return [];
  const listed = (yield vm.callSpecial(method, obj, [])) as Value;
  const items =
    listed instanceof PyList || listed instanceof PyTuple ? listed.items : ((yield vm.toArray(listed)) as Value[]);
  vm.meter.charge(items.length);
  const names = items.filter((name): name is string => typeof name === "string");
  return names.sort(byCodePoint);
}

function byCodePoint(a: string, b: string): number {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    // Surrogates sort after the rest of the basic plane.
    if (x !== y) return fix(x) - fix(y);
  }
  return a.length - b.length;
}

const fix = (c: number): number => (c >= 0xe000 ? c - 0x800 : c >= 0xd800 ? c + 0x2000 : c);

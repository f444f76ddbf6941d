/**
 * Arguments of a call onto the parameters of a guest function. Python reference, "Calls"; the texts are those of
 * CPython's `initialize_locals`.
 */
import { type Code, CodeFlag } from "../compile/code.js";
import { typeError } from "../objects/errors.js";
import { EMPTY_TUPLE, PyDict, type PyFunction, PyTuple, type Value } from "../objects/model.js";
import type { Kwargs } from "../objects/native.js";
import { closestName } from "../traceback/closest.js";

type Registers = (Value | undefined)[];

/** Fills the parameter registers of a new frame. */
export function bindParameters(fn: PyFunction, args: readonly Value[], kwargs: Kwargs | null, regs: Registers): void {
  const code = fn.code;
  const count = code.argCount;
  const given = args.length;
  const total = count + code.kwOnlyCount;
  const hasStar = (code.flags & CodeFlag.VARARGS) !== 0;
  const taken = Math.min(given, count);
  for (let i = 0; i < taken; i++) regs[i] = args[i];
  for (let i = taken; i < total; i++) regs[i] = undefined;
  let at = total;
  if (hasStar) regs[at++] = given > count ? new PyTuple(args.slice(count)) : EMPTY_TUPLE;
  let rest: PyDict | null = null;
  if ((code.flags & CodeFlag.VARKEYWORDS) !== 0) {
    rest = new PyDict();
    regs[at] = rest;
  }
  if (kwargs !== null && kwargs.size > 0) bindKeywords(fn, code, kwargs, regs, rest);
  if (given > count && !hasStar) throw tooMany(fn, given, regs);
  if (taken < count) {
    const defaults = fn.defaults;
    const firstDefault = count - (defaults === null ? 0 : defaults.items.length);
    let missing: string[] | null = null;
    for (let i = taken; i < count; i++) {
      if (regs[i] !== undefined) continue;
      if (i >= firstDefault) regs[i] = (defaults as PyTuple).items[i - firstDefault];
      else {
        missing ??= [];
        missing.push(code.localNames[i] as string);
      }
    }
    if (missing !== null) throw missingError(fn, missing, "positional");
  }
  if (code.kwOnlyCount > 0) {
    let missing: string[] | null = null;
    for (let i = count; i < total; i++) {
      if (regs[i] !== undefined) continue;
      const name = code.localNames[i] as string;
      const value = fn.kwDefaults?.table.map.get(name);
      if (value !== undefined) regs[i] = value;
      else {
        missing ??= [];
        missing.push(name);
      }
    }
    if (missing !== null) throw missingError(fn, missing, "keyword-only");
  }
}

function bindKeywords(fn: PyFunction, code: Code, kwargs: Kwargs, regs: Registers, rest: PyDict | null): void {
  const total = code.argCount + code.kwOnlyCount;
  const names = code.localNames;
  for (const [name, value] of kwargs) {
    let i = code.posOnlyCount;
    while (i < total && names[i] !== name) i++;
    if (i < total) {
      if (regs[i] !== undefined) throw typeError(`${fn.qualname}() got multiple values for argument '${name}'`);
      regs[i] = value;
    } else if (rest !== null) rest.table.map.set(name, value);
    else throw unexpected(fn, code, kwargs, name);
  }
}

function unexpected(fn: PyFunction, code: Code, kwargs: Kwargs, name: string): unknown {
  const positionalOnly = code.localNames.slice(0, code.posOnlyCount).filter((n) => kwargs.has(n));
  if (positionalOnly.length > 0) {
    return typeError(
      `${fn.qualname}() got some positional-only arguments passed as keyword arguments: '${positionalOnly.join(", ")}'`,
    );
  }
  const candidates = code.localNames.slice(code.posOnlyCount, code.argCount + code.kwOnlyCount);
  const near = closestName(name, candidates);
  const hint = near === null ? "" : `. Did you mean '${near}'?`;
  return typeError(`${fn.qualname}() got an unexpected keyword argument '${name}'${hint}`);
}

function tooMany(fn: PyFunction, given: number, regs: Registers): unknown {
  const code = fn.code;
  const count = code.argCount;
  const defaults = fn.defaults === null ? 0 : fn.defaults.items.length;
  let keywordOnlyGiven = 0;
  for (let i = count; i < count + code.kwOnlyCount; i++) if (regs[i] !== undefined) keywordOnlyGiven++;
  const takes = defaults > 0 ? `from ${count - defaults} to ${count}` : `${count}`;
  const plural = defaults > 0 || count !== 1 ? "s" : "";
  let tail = given === 1 ? "was" : "were";
  if (keywordOnlyGiven > 0) {
    tail = `positional argument${given === 1 ? "" : "s"} (and ${keywordOnlyGiven} keyword-only argument${keywordOnlyGiven === 1 ? "" : "s"}) were`;
  }
  return typeError(`${fn.qualname}() takes ${takes} positional argument${plural} but ${given} ${tail} given`);
}

function missingError(fn: PyFunction, names: string[], kind: string): unknown {
  const quoted = names.map((n) => `'${n}'`);
  const last = quoted.pop() as string;
  const list =
    quoted.length === 0 ? last : quoted.length === 1 ? `${quoted[0]} and ${last}` : `${quoted.join(", ")}, and ${last}`;
  return typeError(
    `${fn.qualname}() missing ${names.length} required ${kind} argument${names.length === 1 ? "" : "s"}: ${list}`,
  );
}

/** Small checks of what a host wrote, each with a message that says what to write instead. */
import { PolicyError } from "../errors.js";
import { rejectUnknown } from "../suggest.js";

export const NO_OPTIONS: object = Object.freeze(Object.create(null) as object);

/** An options object with known names only. `undefined` stands for no options. */
export function checkObject(what: string, given: unknown, known: readonly string[]): object {
  if (given === undefined) return NO_OPTIONS;
  if (!isRecord(given)) throw new PolicyError(`${what} must be an object`);
  rejectUnknown("option", Object.keys(given), known);
  // Own properties only: what somebody put on Object.prototype is no option.
  return Object.assign(Object.create(null) as object, given);
}

export function isRecord(given: unknown): given is { readonly [name: string]: unknown } {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}

export function checkFunction<F>(name: string, given: F | undefined): F | undefined {
  if (given === undefined || typeof given === "function") return given;
  throw new PolicyError(`option "${name}" must be a function`);
}

export function checkString(name: string, given: unknown): string {
  if (typeof given !== "string") throw new PolicyError(`${name} must be a string`);
  return given;
}

/** A frozen copy of a list of names, all of them known. */
export function checkNames(what: string, kind: string, given: unknown, known: readonly string[]): readonly string[] {
  if (!isStrings(given)) throw new PolicyError(what);
  rejectUnknown(kind, given, known);
  return Object.freeze([...given]);
}

export function isStrings(given: unknown): given is readonly string[] {
  return Array.isArray(given) && given.every((part) => typeof part === "string");
}

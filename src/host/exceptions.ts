/**
 * Exceptions across the border, by the rules that the host has declared (option `errors`).
 *
 * In: what a host function throws, or an Error that is passed as a value, becomes the exception that the first fitting
 * rule names. Without a rule it is a RuntimeError that says nothing: no class, message, path or stack of the host's.
 * Out: an exception that a program does not catch is a ScriptError; a rule may make an error of the host's own from it.
 */
import { isProxy } from "#is-proxy";
import { GuestError, PolicyError, type ScriptError } from "../errors.js";
import { exceptionTypes, makeException, raised, runtimeError, runtimeErrorType } from "../objects/errors.js";
import { type PyException, type PyType, Raised } from "../objects/model.js";
import { rejectUnknown } from "../suggest.js";
import type { Border } from "./border.js";
import { getOwnPropertyDescriptor, getPrototypeOf, hasOwn } from "./intrinsics.js";
import { HostFailure, originalException, rememberOriginal } from "./script-error.js";

export interface ErrorRule {
  /** The host's class of errors, or its name. Classes that extend it are meant too. */
  readonly error: (abstract new (...args: never[]) => unknown) | string;
  /** Name of the Python exception that the program sees: "ValueError". */
  readonly as: string;
  /** What the program reads: true for the error's own message, a text, or a function that makes one. Default: nothing. */
  readonly message?: boolean | string | ((error: never) => string);
  /** Makes the host's error from an exception of type `as` that the program did not catch. */
  readonly toHost?: (error: ScriptError) => unknown;
}

/** A rule after checking. */
export interface CheckedRule extends ErrorRule {
  readonly type: PyType;
}

export function checkErrorRules(given: unknown): readonly ErrorRule[] {
  if (!Array.isArray(given))
    throw new PolicyError('option "errors" must be an array: [{ error: RangeError, as: "ValueError" }]');
  return given.map((rule: unknown, i) => {
    const where = `errors[${i}]`;
    if (typeof rule !== "object" || rule === null) throw new PolicyError(`${where} must be an object`);
    rejectUnknown("option", Object.keys(rule), ["error", "as", "message", "toHost"]);
    const { error, as, message, toHost } = rule as { [name: string]: unknown };
    if (typeof error !== "function" && typeof error !== "string") {
      throw new PolicyError(`${where}.error must be a class or the name of one`);
    }
    if (typeof as !== "string" || !exceptionTypes.has(as))
      throw new PolicyError(`${where}.as must be the name of a built-in Python exception`);
    if (message !== undefined && !["boolean", "string", "function"].includes(typeof message)) {
      throw new PolicyError(`${where}.message must be true, a text or a function`);
    }
    if (toHost !== undefined && typeof toHost !== "function")
      throw new PolicyError(`${where}.toHost must be a function`);
    return Object.freeze({ ...(rule as ErrorRule) });
  });
}

export function errorTable(rules: readonly ErrorRule[] = []): readonly CheckedRule[] {
  return rules.map((rule) => ({ ...rule, type: exceptionTypes.get(rule.as) as PyType }));
}

/** The prototypes of an object, nearest first, as far as they can be read without running code. */
function* prototypes(object: object): Generator<object> {
  let p: object | null = object;
  for (let i = 0; i < 100 && p !== null && !isProxy(p); i++) {
    p = getPrototypeOf(p) as object | null;
    if (p === null || isProxy(p)) return;
    yield p;
  }
}

/** `error instanceof GuestError`, which would run the traps of a Proxy. */
export function isGuestError(error: unknown): error is GuestError {
  if (typeof error !== "object" || error === null) return false;
  for (const p of prototypes(error)) if (p === GuestError.prototype) return true;
  return false;
}

/** What a GuestError says; its parts are its own, or it is none of ours. */
function guestErrorParts(error: object): {
  readonly type: PyType | undefined;
  readonly name: string;
  readonly message: string | undefined;
} {
  const name = String(ownValue(error, "type"));
  const message = ownValue(error, "message");
  return { type: exceptionTypes.get(name), name, message: typeof message === "string" ? message : undefined };
}

/** Whether an error is of the class that a rule names. Nothing of the error runs. */
function fits(rule: CheckedRule, error: object): boolean {
  const wanted = rule.error;
  const prototype = typeof wanted === "function" ? (ownValue(wanted, "prototype") as unknown) : undefined;
  for (const p of prototypes(error)) {
    if (typeof wanted === "function" ? p === prototype : nameOfMaker(p) === wanted) return true;
  }
  return false;
}

function nameOfMaker(prototype: object): unknown {
  const maker = ownValue(prototype, "constructor");
  return typeof maker === "function" && !isProxy(maker) ? ownValue(maker, "name") : undefined;
}

function ownValue(object: object, name: string): unknown {
  const property = getOwnPropertyDescriptor(object, name);
  return property !== undefined && hasOwn(property, "value") ? property.value : undefined;
}

/** Longer messages are cut: a host's error may quote a whole document. */
const MAX_MESSAGE = 10_000;

/** What a program sees of an error of the host: the exception that a GuestError or the first fitting rule names. */
export interface ShownError {
  readonly type: string;
  /** Undefined: nothing is said. */
  readonly message: string | undefined;
}

/** Undefined where no rule fits: then the program is told nothing. */
export function exceptionFor(rules: readonly CheckedRule[], error: unknown): ShownError | undefined {
  if (typeof error !== "object" || error === null || isProxy(error)) return undefined;
  if (isGuestError(error)) {
    const { name, message } = guestErrorParts(error);
    return { type: name, message };
  }
  for (const rule of rules) {
    if (!fits(rule, error)) continue;
    const { message } = rule;
    let text: unknown;
    if (typeof message === "function") text = message(error as never);
    else text = message === true ? ownValue(error, "message") : message;
    const isSaid = typeof text === "string" && text !== "";
    return { type: rule.as, message: isSaid ? (text as string).slice(0, MAX_MESSAGE) : undefined };
  }
  return undefined;
}

/** The exception that stands for an error of the host; undefined when no rule fits. */
function byRule(border: Border, error: unknown): PyException | undefined {
  const shown = exceptionFor(border.errorRules, error);
  if (shown === undefined) return undefined;
  const type = exceptionTypes.get(shown.type) as PyType;
  return shown.message === undefined ? makeException(type) : makeException(type, shown.message);
}

/** The exception that a GuestError names. */
export function raisedBy(error: object): Raised {
  const { type, name, message } = guestErrorParts(error);
  if (type === undefined) return raised(runtimeErrorType, message === undefined ? name : `${name}: ${message}`);
  return message === undefined ? raised(type) : raised(type, message);
}

/** What to raise for what a host function threw. */
export function thrownByHost(border: Border, error: unknown, name: string): unknown {
  // An exception of the guest's own, raised by a function of the guest that the host called.
  const original = originalException(error);
  if (original !== undefined) return new Raised(original);
  if (isGuestError(error)) return raisedBy(error);
  try {
    const exc = byRule(border, error);
    if (exc !== undefined) return new Raised(exc);
    border.onHostError?.(error, name);
  } catch (second) {
    return new HostFailure(second);
  }
  return runtimeError(`host function ${name}() failed`);
}

/** The exception for an Error that is passed as a value. */
export function errorIn(border: Border, error: object): PyException {
  border.vm.meter.alloc(200);
  if (isGuestError(error)) {
    const { type, message } = guestErrorParts(error);
    return message === undefined
      ? makeException(type ?? runtimeErrorType)
      : makeException(type ?? runtimeErrorType, message);
  }
  try {
    return byRule(border, error) ?? makeException(runtimeErrorType, "an error of the host");
  } catch (second) {
    throw new HostFailure(second);
  }
}

/** What a host gets for the error that ended a run: the ScriptError, or what a rule makes of it. */
export function errorOut(rules: readonly CheckedRule[], error: unknown): unknown {
  const exc = originalException(error);
  if (exc === undefined) return error;
  for (const { toHost, type } of rules) {
    if (toHost === undefined || !exc.cls.isSubtype(type)) continue;
    const made = toHost(error as ScriptError);
    if (typeof made === "object" && made !== null) rememberOriginal(made, exc);
    return made;
  }
  return error;
}

/** The same where only the names of the exception's built-in classes are known. */
export function errorOutByNames(rules: readonly CheckedRule[], error: unknown, names: readonly string[]): unknown {
  for (const { toHost, as } of rules)
    if (toHost !== undefined && names.includes(as)) return toHost(error as ScriptError);
  return error;
}

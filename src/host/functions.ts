/**
 * Functions that cross the border.
 *
 * A function of the host becomes a built-in of the guest: its arguments are converted out, it is called with `this`
 * undefined and exactly the arguments of the call, its result is converted in. What it throws stays with the host: the
 * guest sees the exception that a GuestError names, or a RuntimeError without a word about the host.
 *
 * A function of the guest becomes a function of the host: see Sandbox.
 */
import { GuestError, HostValueError } from "../errors.js";
import { exceptionTypes, raised, runtimeError, runtimeErrorType, valueError } from "../objects/errors.js";
import { PyBuiltin, Raised, type Value } from "../objects/model.js";
import { type Maybe, NativeDef } from "../objects/native.js";
import type { Machine } from "../vm/machine.js";
import type { VM } from "../vm/vm.js";
import { apply, getOwnPropertyDescriptor } from "./intrinsics.js";
import { awaitHost, isPromise } from "./promises.js";
import { HostFailure, originalException } from "./script-error.js";
import { type Border, toGuest } from "./to-guest.js";
import { toHost } from "./to-host.js";

/** Steps for crossing the border twice. */
const CALL_COST = 20;

export interface FunctionHooks {
  /** Told of what a host function threw. */
  readonly onHostError: ((error: unknown, functionName: string) => void) | undefined;
  /** Throws when the run is over already: a host function may have caught the error that said so. */
  checkRunning(): void;
}

/** The guest's callable for a function of the host. */
export function hostFunction(border: Border, fn: object, hooks: FunctionHooks): PyBuiltin {
  const name = functionName(fn);
  const failed = (error: unknown): unknown => {
    hooks.checkRunning();
    return guestException(error, name, hooks);
  };
  const impl = (vm: VM, args: Value[]): Maybe<Value> => {
    vm.meter.charge(CALL_COST + args.length);
    const given = args.map((arg, i) => argumentOut(border, vm, arg, `argument ${i + 1} of ${name}()`));
    let result: unknown;
    try {
      result = apply(fn as (...args: unknown[]) => unknown, undefined, given);
    } catch (error) {
      throw failed(error);
    }
    hooks.checkRunning();
    const open = (value: unknown): Value => toGuest(border, value, `the result of ${name}()`);
    return isPromise(result) ? awaitHost(vm as Machine, result, name, open, failed) : open(result);
  };
  return new PyBuiltin(new NativeDef(`${name}(*args)`, "A function of the host.", impl), undefined, "host");
}

/** An argument that cannot cross is the program's mistake: a ValueError. */
function argumentOut(border: Border, vm: VM, arg: Value, root: string): unknown {
  try {
    return toHost(border, vm.meter, arg, root);
  } catch (error) {
    if (error instanceof HostValueError) throw valueError(error.message);
    throw error;
  }
}

function guestException(error: unknown, name: string, hooks: FunctionHooks): unknown {
  // An exception of the guest's own, raised by a function of the guest that the host called.
  const original = originalException(error);
  if (original !== undefined) return new Raised(original);
  if (error instanceof GuestError) {
    const type = exceptionTypes.get(error.type);
    const message = String(error.message);
    return type === undefined ? raised(runtimeErrorType, `${error.type}: ${message}`) : raised(type, message);
  }
  try {
    hooks.onHostError?.(error, name);
  } catch (second) {
    return new HostFailure(second);
  }
  return runtimeError(`host function ${name}() failed`);
}

const NAME = /^[\p{ID_Start}_]\p{ID_Continue}{0,99}$/u;

/** The function's own name where that is a Python name. */
function functionName(fn: object): string {
  const name = getOwnPropertyDescriptor(fn, "name")?.value as unknown;
  return typeof name === "string" && NAME.test(name) ? name : "host_function";
}

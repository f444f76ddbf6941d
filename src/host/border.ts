/**
 * The border of one sandbox: what the two sides know of each other's objects. Every value that crosses, in either
 * direction, goes through it, so that the same object of the host is always the same value of the program, and the other
 * way round.
 */
import { HostValueError } from "../errors.js";
import { typeError } from "../objects/errors.js";
import { PyBuiltin, PyFunction, PyMethod, type PyObject, PyType, type Value } from "../objects/model.js";
import type { Meter } from "../vm/meter.js";
import type { VM } from "../vm/vm.js";
import type { CheckedClass } from "./classes.js";
import type { DecimalClass } from "./decimals.js";
import type { CheckedRule } from "./exceptions.js";
import { callableFor } from "./functions.js";
import type { Passing } from "./passing.js";
import { NOT_SCALAR, scalarToGuest, toGuest } from "./to-guest.js";

/** What the border asks of its sandbox. */
export interface BorderHooks {
  /** Throws when the run is over already: a host function may have caught the error that said so. */
  checkRunning(): void;
  /** Calls a function of the guest for the host: a metered run. */
  callGuest(fn: Value, args: readonly unknown[]): unknown;
}

/** What the configuration says of the border. */
export interface BorderSettings {
  readonly values: Passing;
  readonly errors: readonly CheckedRule[];
  readonly classes: ReadonlyMap<object, CheckedClass>;
  /** What decimals come out as; undefined: decimal.js's own class. */
  readonly decimals: DecimalClass | undefined;
  readonly onHostError: ((error: unknown, functionName: string) => void) | undefined;
}

type HostFunction = (...args: unknown[]) => unknown;

export class Border {
  /** Views of host objects, read-only and writable ones, and the guest's callables for host functions. */
  readonly #views = new WeakMap<object, PyObject>();
  readonly #writables = new WeakMap<object, PyObject>();
  /** Host functions that stand for functions of the guest, and the other way round. */
  readonly #guestOf = new WeakMap<object, PyObject>();
  readonly #hostOf = new WeakMap<PyObject, HostFunction>();
  /** Host objects whose guest values are no views: errors, decimals. */
  readonly #originals = new WeakMap<PyObject, object>();
  /** Types of views on instances, by the prototype of the instance. */
  readonly instanceTypes = new WeakMap<object, PyType>();

  /** How values cross that do not say it themselves. */
  readonly passing: Passing;
  readonly errorRules: readonly CheckedRule[];
  readonly classes: ReadonlyMap<object, CheckedClass>;
  readonly decimals: DecimalClass | undefined;
  /** Told of what host functions throw that no rule fits. */
  readonly onHostError: BorderSettings["onHostError"];

  #copies = new Map<object, Value>();
  #copiedFor: Meter | undefined;

  constructor(
    readonly vm: VM,
    settings: BorderSettings,
    private readonly hooks: BorderHooks,
  ) {
    this.passing = settings.values;
    this.errorRules = settings.errors;
    this.classes = settings.classes;
    this.decimals = settings.decimals;
    this.onHostError = settings.onHostError;
  }

  checkRunning(): void {
    this.hooks.checkRunning();
  }

  /** The copies that `copy(value)` has given to the run in progress. */
  get copies(): Map<object, Value> {
    if (this.#copiedFor !== this.vm.meter) {
      this.#copiedFor = this.vm.meter;
      this.#copies = new Map();
    }
    return this.#copies;
  }

  known(object: object, passing: Passing): PyObject | undefined {
    return (passing === "writable" ? this.#writables : this.#views).get(object);
  }

  remember<T extends PyObject>(object: object, passing: Passing, value: T): T {
    (passing === "writable" ? this.#writables : this.#views).set(object, value);
    return value;
  }

  /** The same for a value that is no view, and goes back as the very object that it was made of. */
  rememberBoth<T extends PyObject>(object: object, value: T): T {
    this.#originals.set(value, object);
    return this.remember(object, "view", value);
  }

  /** The host's object that a value was made of. */
  originalOf(value: PyObject): object | undefined {
    return this.#originals.get(value);
  }

  /**
   * What a view shows of a host value that it finds inside. What cannot cross is the program's TypeError.
   * @param key under which the program reads it: an index, a name
   */
  read(value: unknown, passing: Passing, key: Value): Value {
    this.vm.meter.charge(1);
    const scalar = scalarToGuest(this, value);
    if (scalar !== NOT_SCALAR) return scalar;
    try {
      return toGuest(this, value, "", passing);
    } catch (error) {
      if (error instanceof HostValueError) throw typeError(`${shown(key)}${error.message}`);
      throw error;
    }
  }

  /** The guest's callable for a function of the host; the guest's own function when it is one of those that went out. */
  functionIn(fn: object): Value {
    const known = this.#guestOf.get(fn);
    if (known !== undefined) return known;
    const made = callableFor(this, fn);
    this.#guestOf.set(fn, made);
    this.#hostOf.set(made, fn as HostFunction);
    return made;
  }

  /** The host's callable for a function of the guest; undefined when the value is not callable. */
  functionOut(fn: Value): HostFunction | undefined {
    const isCallable =
      fn instanceof PyFunction || fn instanceof PyBuiltin || fn instanceof PyMethod || fn instanceof PyType;
    if (!isCallable) return undefined;
    const known = this.#hostOf.get(fn);
    if (known !== undefined) return known;
    const made = (...args: unknown[]): unknown => this.hooks.callGuest(fn, args);
    this.#guestOf.set(made, fn);
    this.#hostOf.set(fn, made);
    return made;
  }

  /** The guest's function for which a host function stands. */
  guestFunction(fn: object): Value | undefined {
    return this.#guestOf.get(fn);
  }
}

/** How a message calls what is found under a key. */
function shown(key: Value): string {
  if (typeof key === "string") return `the host's value [${JSON.stringify(key.slice(0, 60))}]`;
  return typeof key === "number" ? `the host's value [${key}]` : "a value of the host";
}

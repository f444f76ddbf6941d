/** How a host says in which form one value crosses, where that is not the sandbox's way (option `values`). */
import { PolicyError } from "../errors.js";

/**
 * "view": the program sees the host's own object, live and read-only. "copy": it gets a copy of its own. "writable": as
 * a view, and what the program changes changes the host's object.
 */
export type Passing = "view" | "copy" | "writable";

const PASSINGS: readonly unknown[] = ["view", "copy", "writable"] satisfies Passing[];

export function checkPassing(given: unknown): Passing {
  if (!PASSINGS.includes(given)) throw new PolicyError('option "values" must be "view", "copy" or "writable"');
  return given as Passing;
}

/** How a view shows an object: by `v["name"]` as a dict, or by `v.name` as an object. */
export interface ViewOptions {
  /** "dict" is what plain objects show as, "object" what instances of classes do. */
  readonly as?: "dict" | "object";
}

/** A value together with the form in which it crosses. Made by `view`, `copy` and `writable`. */
export class Passed {
  readonly #value: unknown;
  readonly #passing: Passing;
  readonly #as: "dict" | "object" | undefined;

  constructor(value: unknown, passing: Passing, options: ViewOptions | undefined) {
    const as = options?.as;
    if (as !== undefined && as !== "dict" && as !== "object") throw new PolicyError('as must be "dict" or "object"');
    // view(copy(value)): the last word counts.
    const inner = typeof value === "object" && value !== null ? Passed.open(value) : undefined;
    this.#value = inner === undefined ? value : inner.value;
    this.#passing = passing;
    this.#as = as ?? inner?.as;
    Object.freeze(this);
  }

  /** What is in it; undefined when the object is no Passed. */
  static open(object: object): PassedContent | undefined {
    if (!(#value in object)) return undefined;
    return { value: object.#value, passing: object.#passing, as: object.#as };
  }
}

export interface PassedContent {
  readonly value: unknown;
  readonly passing: Passing;
  readonly as: "dict" | "object" | undefined;
}

/** Shows a value to the program, live and read-only. */
export function view(value: unknown, options?: ViewOptions): Passed {
  return new Passed(value, "view", options);
}

/** Gives the program a copy of a value, to do with as it likes. */
export function copy(value: unknown): Passed {
  return new Passed(value, "copy", undefined);
}

/** Lets the program change a value of the host: what it assigns, appends or removes happens to the host's own object. */
export function writable(value: unknown, options?: ViewOptions): Passed {
  return new Passed(value, "writable", options);
}

/** Handles: values of the program that the host holds without converting them. */
import { HostValueError } from "../errors.js";
import { type PyObject, PyTuple, typeOf, type Value } from "../objects/model.js";
import { Call, type Kwargs, type Maybe } from "../objects/native.js";
import type { VM } from "../vm/vm.js";
import type { Border } from "./border.js";
import { typeName } from "./to-host.js";

/** How a handle gets something done: each time in a metered run of its sandbox. */
export interface HandleRuns {
  /** Whether it is the sandbox of this border. */
  owns(border: Border): boolean;
  run<T>(work: (vm: VM, drive: (pending: Maybe<Value>) => Value) => T): T;
  toGuest(value: unknown, root: string): Value;
  toHost(value: Value): unknown;
}

/**
 * A value of the program, as it is. It stays alive as long as the handle does, and there is nothing to dispose. Passed to
 * the sandbox it comes from, it is the very value again. What runs code of the program (`call`, `get`, `item`, `repr`,
 * iteration) is a run with the sandbox's limits.
 */
export class Handle {
  readonly #value: Value;
  readonly #runs: HandleRuns;

  constructor(value: Value, runs: HandleRuns) {
    this.#value = value;
    this.#runs = runs;
    Object.freeze(this);
  }

  /** The value in a handle of this border; undefined when the object is no handle. */
  static open(border: Border, object: object, root: string): Value | undefined {
    if (!(#value in object)) return undefined;
    if (!object.#runs.owns(border)) throw new HostValueError(`${root} is a handle of another sandbox`, root);
    return object.#value;
  }

  /** Name of its class, as in `ScriptError.type`. */
  get type(): string {
    const { face } = typeOf(this.#value);
    return typeName(face);
  }

  /** A copy, as results are converted. */
  value(): unknown {
    return this.#runs.toHost(this.#value);
  }

  /** `repr(value)` */
  repr(): string {
    return this.#do((vm) => vm.repr(this.#value)) as string;
  }

  /** `len(value)` */
  get length(): number {
    return this.#do((vm) => vm.length(this.#value)) as number;
  }

  /** `value.name` */
  get(name: string): Handle {
    return this.#handle((vm) => vm.getAttr(this.#value, String(name)));
  }

  /** `value[key]` */
  item(key: unknown): Handle {
    return this.#handle((vm) => vm.getItem(this.#value, this.#runs.toGuest(key, "the key")));
  }

  /** `value(*args, **kwargs)` */
  call(args: readonly unknown[] = [], kwargs: { readonly [name: string]: unknown } = {}): Handle {
    return this.#handle(() => {
      const given = args.map((arg, i) => this.#runs.toGuest(arg, `args[${i}]`));
      const named: Kwargs = new Map();
      for (const name of Object.keys(kwargs)) named.set(name, this.#runs.toGuest(kwargs[name], name));
      return new Call(this.#value, given, named.size === 0 ? null : named) as Maybe<Value>;
    });
  }

  /** `value.name(*args, **kwargs)` */
  invoke(name: string, args: readonly unknown[] = [], kwargs: { readonly [name: string]: unknown } = {}): Handle {
    return this.get(name).call(args, kwargs);
  }

  /** `iter(value)`, item by item. */
  *[Symbol.iterator](): Iterator<Handle, undefined> {
    const iterator = this.#do((vm) => vm.iter(this.#value));
    for (;;) {
      // In a tuple: the end is not None.
      const item = this.#do((vm) => nextIn(vm, iterator)) as PyTuple;
      if (item.items.length === 0) return undefined;
      yield new Handle(item.items[0] as Value, this.#runs);
    }
  }

  #do(work: (vm: VM) => Maybe<Value>): Value {
    return this.#runs.run((vm, drive) => drive(work(vm)));
  }

  #handle(work: (vm: VM) => Maybe<Value>): Handle {
    return new Handle(this.#do(work), this.#runs);
  }
}

function* nextIn(vm: VM, iterator: Value): Generator<unknown, PyObject, Value | undefined> {
  const item = yield vm.next(iterator);
  return new PyTuple(item === undefined ? [] : [item]);
}

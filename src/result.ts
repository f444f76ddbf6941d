/** What a run answers. */
import { PolicyError, type Usage } from "./errors.js";
import type { Handle } from "./host/handle.js";
import type { WriteArea } from "./io/file-data.js";
import { writtenFiles } from "./io/file-system.js";
import type { Attrs, PyDict, Value } from "./objects/model.js";
import { attrGet, attrNames } from "./objects/model.js";
import { nearest } from "./suggest.js";

/** The names a program set. Each is converted when it is first read. */
export type Globals = { readonly [name: string]: unknown };

/** Files that a program wrote, by path. */
export type WrittenFiles = { readonly [path: string]: Uint8Array };

export class Result {
  #globals: Globals | undefined;
  #locals: Globals | undefined;
  readonly #own: PyDict | null;
  #files: WrittenFiles | undefined;
  readonly #area: WriteArea | undefined;
  readonly #namespace: Attrs;
  readonly #convert: (value: Value, name: string) => unknown;
  readonly #hold: (value: Value) => Handle;

  constructor(
    /** Value of the expression that ends the program, converted; null when it ends with something else. */
    readonly value: unknown,
    /** What it wrote to stdout. */
    readonly stdout: string,
    /** What it wrote to stderr. */
    readonly stderr: string,
    /** What it used. */
    readonly usage: Usage,
    namespace: Attrs,
    locals: PyDict | null,
    convert: (value: Value, name: string) => unknown,
    hold: (value: Value) => Handle,
    area?: WriteArea,
  ) {
    this.#hold = hold;
    this.#own = locals;
    this.#area = area;
    this.#namespace = namespace;
    this.#convert = convert;
  }

  /**
   * The program's global names, as an object without prototype. A value is converted when it is first read, and shows
   * what the name means at that time. Names such as `__name__` are left out.
   */
  get globals(): Globals {
    const namespace = this.#namespace;
    this.#globals ??= this.#names(attrNames(namespace), (name) => attrGet(namespace, name));
    return this.#globals;
  }

  /** The same of the second namespace, where the option `locals` gave it one; else the globals. */
  get locals(): Globals {
    if (this.#own === null) return this.globals;
    const { table } = this.#own;
    const names = table.keys().filter((name) => typeof name === "string") as string[];
    this.#locals ??= this.#names(names, (name) => table.map.get(name));
    return this.#locals;
  }

  /** What it wrote into the write area, by path. Read when it is first asked for. */
  get files(): WrittenFiles {
    this.#files ??= writtenFiles(this.#area);
    return this.#files;
  }

  /** A global of the program without conversion: what the name means at this moment. */
  handle(name: string): Handle {
    const value = attrGet(this.#namespace, name);
    if (value !== undefined) return this.#hold(value);
    const near = nearest(name, attrNames(this.#namespace));
    throw new PolicyError(
      `the program set no name ${JSON.stringify(name.slice(0, 100))}${near === undefined ? "" : `; did you mean "${near}"?`}`,
    );
  }

  #names(names: readonly string[], read: (name: string) => Value | undefined): Globals {
    const shown = Object.create(null) as Record<string, unknown>;
    for (const name of names) {
      if (/^__\w+__$/.test(name)) continue;
      const get = (): unknown => {
        const value = read(name);
        const converted = value === undefined ? undefined : this.#convert(value, name);
        Object.defineProperty(shown, name, own({ value: converted, enumerable: true }));
        return converted;
      };
      Object.defineProperty(shown, name, own({ get, enumerable: true, configurable: true }));
    }
    return shown;
  }
}

/** A descriptor that inherits nothing: what somebody put on Object.prototype has no say. */
function own(descriptor: PropertyDescriptor): PropertyDescriptor {
  return Object.assign(Object.create(null) as PropertyDescriptor, descriptor);
}

/** What a run answers. */
import { PolicyError, type Usage } from "./errors.js";
import type { Handle } from "./host/handle.js";
import type { WriteArea } from "./io/file-data.js";
import { writtenFiles } from "./io/file-system.js";
import type { Attrs, Value } from "./objects/model.js";
import { attrGet, attrNames } from "./objects/model.js";
import { nearest } from "./suggest.js";

/** The names a program set. Each is converted when it is first read. */
export type Globals = { readonly [name: string]: unknown };

/** Files that a program wrote, by path. */
export type WrittenFiles = { readonly [path: string]: Uint8Array };

export class Result {
  #globals: Globals | undefined;
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
    convert: (value: Value, name: string) => unknown,
    hold: (value: Value) => Handle,
    area?: WriteArea,
  ) {
    this.#hold = hold;
    this.#area = area;
    this.#namespace = namespace;
    this.#convert = convert;
  }

  /**
   * The program's global names, as an object without prototype. A value is converted when it is first read, and shows
   * what the name means at that time. Names such as `__name__` are left out.
   */
  get globals(): Globals {
    this.#globals ??= this.#makeGlobals();
    return this.#globals;
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

  #makeGlobals(): Globals {
    const globals = Object.create(null) as Record<string, unknown>;
    for (const name of attrNames(this.#namespace)) {
      if (/^__\w+__$/.test(name)) continue;
      const get = (): unknown => {
        const value = attrGet(this.#namespace, name);
        const converted = value === undefined ? undefined : this.#convert(value, name);
        Object.defineProperty(globals, name, own({ value: converted, enumerable: true }));
        return converted;
      };
      Object.defineProperty(globals, name, own({ get, enumerable: true, configurable: true }));
    }
    return globals;
  }
}

/** A descriptor that inherits nothing: what somebody put on Object.prototype has no say. */
function own(descriptor: PropertyDescriptor): PropertyDescriptor {
  return Object.assign(Object.create(null) as PropertyDescriptor, descriptor);
}

/** What a host writes to make a sandbox, checked and completed. */
import { InputLimitError, PolicyError } from "./errors.js";
import { FEATURE_NAMES, withImplied } from "./features.js";
import { type Limits, resolveLimits } from "./limits.js";
import { rejectUnknown } from "./suggest.js";

/** A module that programs can import. Names with dots are modules of a package. */
export interface ModuleSource {
  /** Python source text. */
  readonly source: string;
}

/** Options of `new Sandbox()`. All are optional, and without any a program can do nothing but compute. */
export interface SandboxOptions {
  /** Names of features to switch on, or "all". Nothing is on by default. */
  readonly features?: readonly string[] | "all";
  /** Limits of every run; the ones left out have their defaults. `Infinity` switches one off. */
  readonly limits?: Partial<Limits>;
  /** Modules that programs can import, by name: `{ "shop.tax": { source } }`. */
  readonly modules?: { readonly [name: string]: ModuleSource };
  /** Called with text as the program writes it. Needs the feature "stdout". */
  readonly onStdout?: (text: string) => void;
  /** The same for stderr. */
  readonly onStderr?: (text: string) => void;
  /** What `input()` reads: the whole text, or a function that answers one line at a time and null at the end. */
  readonly stdin?: string | (() => string | null);
  /** `sys.argv`: the script's name and its arguments. */
  readonly argv?: readonly string[];
  /** The program's clock: milliseconds since 1970. Without it `time` reads the host's. */
  readonly clock?: () => number;
  /** Told of what a host function threw; the program itself sees nothing of it. */
  readonly onHostError?: (error: unknown, functionName: string) => void;
}

const OPTION_NAMES: readonly string[] = [
  "features",
  "limits",
  "modules",
  "onStdout",
  "onStderr",
  "stdin",
  "argv",
  "clock",
  "onHostError",
] satisfies (keyof SandboxOptions)[];

/** Options after checking. Frozen; sandboxes may share one. */
export interface Config {
  readonly features: ReadonlySet<string>;
  readonly limits: Limits;
  readonly modules: ReadonlyMap<string, { readonly source: string; readonly isPackage: boolean }>;
  readonly onStdout: ((text: string) => void) | undefined;
  readonly onStderr: ((text: string) => void) | undefined;
  readonly stdin: (() => string | null) | undefined;
  readonly argv: readonly string[];
  readonly clock: (() => number) | undefined;
  readonly onHostError: ((error: unknown, functionName: string) => void) | undefined;
}

export function resolveOptions(given: unknown): Config {
  const options = checkObject("options", given, OPTION_NAMES) as SandboxOptions;
  const limits = resolveLimits(options.limits);
  const stdin = options.stdin;
  return Object.freeze({
    features: resolveFeatures(options.features),
    limits,
    modules: resolveModules(options.modules, limits),
    onStdout: checkFunction("onStdout", options.onStdout),
    onStderr: checkFunction("onStderr", options.onStderr),
    stdin: typeof stdin === "string" ? lineReader(stdin) : checkFunction("stdin", stdin),
    argv: resolveArgv(options.argv),
    clock: checkFunction("clock", options.clock),
    onHostError: checkFunction("onHostError", options.onHostError),
  });
}

/** An options object with known names only. `undefined` stands for no options. */
export function checkObject(what: string, given: unknown, known: readonly string[]): object {
  if (given === undefined) return NO_OPTIONS;
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new PolicyError(`${what} must be an object`);
  }
  rejectUnknown("option", Object.keys(given), known);
  // Own properties only: what somebody put on Object.prototype is no option.
  return Object.assign(Object.create(null) as object, given);
}

export const NO_OPTIONS: object = Object.freeze(Object.create(null) as object);

export function checkFunction<F>(name: string, given: F | undefined): F | undefined {
  if (given === undefined || typeof given === "function") return given;
  throw new PolicyError(`option "${name}" must be a function`);
}

export function checkString(name: string, given: unknown): string {
  if (typeof given !== "string") throw new PolicyError(`${name} must be a string`);
  return given;
}

function resolveFeatures(given: unknown): ReadonlySet<string> {
  if (given === undefined) return new Set();
  const names = given === "all" ? ["all"] : given;
  if (!Array.isArray(names) || !names.every((name) => typeof name === "string")) {
    throw new PolicyError('option "features" must be "all" or an array of feature names');
  }
  rejectUnknown("feature", names, [...FEATURE_NAMES, "all"]);
  return withImplied(names);
}

function resolveArgv(given: unknown): readonly string[] {
  if (given === undefined) return Object.freeze([""]);
  if (!Array.isArray(given) || !given.every((part) => typeof part === "string")) {
    throw new PolicyError('option "argv" must be an array of strings');
  }
  return Object.freeze([...given]);
}

const MODULE_NAME = /^[\p{ID_Start}_]\p{ID_Continue}*(\.[\p{ID_Start}_]\p{ID_Continue}*)*$/u;

function resolveModules(given: unknown, limits: Limits): Config["modules"] {
  const modules = new Map<string, { source: string; isPackage: boolean }>();
  if (given === undefined) return modules;
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new PolicyError('option "modules" must be an object: { name: { source } }');
  }
  for (const [name, module] of Object.entries(given)) {
    if (!MODULE_NAME.test(name)) throw new PolicyError(`${JSON.stringify(name)} is not a module name`);
    const { source } = checkObject(`module "${name}"`, module ?? null, ["source"]) as { source?: unknown };
    checkInput(checkString(`the source of module "${name}"`, source), limits);
    modules.set(name, { source: source as string, isPackage: false });
  }
  // `shop.tax` makes `shop` a package, with an empty body when the host gave none.
  for (const name of [...modules.keys()]) {
    for (let dot = name.lastIndexOf("."); dot > 0; dot = name.lastIndexOf(".", dot - 1)) {
      const parent = name.slice(0, dot);
      modules.set(parent, { source: modules.get(parent)?.source ?? "", isPackage: true });
    }
  }
  return modules;
}

/** Throws InputLimitError when a source text is longer than it may be. */
export function checkInput(source: string, limits: Limits): void {
  // A UTF-16 unit takes one to three bytes in UTF-8: most texts need no counting.
  if (source.length * 3 <= limits.input) return;
  const bytes = source.length > limits.input ? source.length : utf8Length(source);
  if (bytes <= limits.input) return;
  throw new InputLimitError(
    `the source text has ${source.length > limits.input ? "at least " : ""}${bytes} bytes, the limit is ${limits.input}`,
    bytes,
    limits.input,
    undefined,
  );
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x80) continue;
    if (c < 0x800) bytes += 1;
    else if (c >= 0xd800 && c <= 0xdbff && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      bytes += 2;
      i++;
    } else bytes += 2;
  }
  return bytes;
}

/** Hands out a text line by line, each with its line end, then null. */
function lineReader(text: string): () => string | null {
  let at = 0;
  return () => {
    if (at >= text.length) return null;
    const end = text.indexOf("\n", at);
    const line = end < 0 ? text.slice(at) : text.slice(at, end + 1);
    at += line.length;
    return line;
  };
}

/** What a host writes to make a sandbox, checked and completed: immutable, and shared by as many sandboxes as you like. */
import { builtinNames } from "./builtins/index.js";
import { type AllowedModules, addAllowed, allowedTable, resolveAllowed } from "./config/allow-modules.js";
import { checkFunction, checkNames, checkObject, isStrings } from "./config/check.js";
import { type Constructs, constructsOff, resolveConstructs } from "./config/constructs.js";
import {
  type FileContent,
  type Files,
  resolveCwd,
  resolveFiles,
  resolveWritable,
  type Writable,
} from "./config/files.js";
import { checkInput, lineReader } from "./config/input.js";
import {
  type ModuleEntry,
  type ModuleLoader,
  type ModuleSource,
  type Modules,
  moduleTable,
  resolveModules,
} from "./config/modules.js";
import { PolicyError } from "./errors.js";
import { FEATURE_NAMES, withImplied } from "./features.js";
import { type CheckedClass, checkClasses, classTable, type HostClass } from "./host/classes.js";
import type { DecimalClass } from "./host/decimals.js";
import { type CheckedRule, checkErrorRules, type ErrorRule, errorTable } from "./host/exceptions.js";
import { checkPassing, type Passing } from "./host/passing.js";
import { type Limits, resolveLimits } from "./limits.js";
import { PROFILE_NAMES, PROFILES, type Profile } from "./profiles.js";
import { rejectUnknown } from "./suggest.js";

/** Options of `new Sandbox()`. All are optional, and without any a program can do nothing but compute. */
export interface SandboxOptions {
  /** Where to start from: "default", "pysandbox" or "formula". What else is said here goes before it. */
  readonly profile?: string;
  /** Names of features to switch on, or "all". Nothing is on by default. */
  readonly features?: readonly string[] | "all";
  /** Limits of every run; the ones left out have their defaults. `Infinity` switches one off. */
  readonly limits?: Partial<Limits>;
  /** Parts of the language to switch off (or on, against the profile): `{ while: false }`. */
  readonly constructs?: Constructs;
  /** The only built-in names that programs see. Left out: all. */
  readonly builtins?: readonly string[];
  /** Single names of feature modules, without the feature: `{ math: ["sqrt", "pi"], json: "all" }`. */
  readonly allowModules?: AllowedModules;
  /** Modules that programs can import, by name: `{ "shop.tax": { source }, shop: { exports: { find } } }`. */
  readonly modules?: { readonly [name: string]: ModuleSource };
  /** Files that programs can open: `{ "/data/a.txt": "text", "/logs/": (path) => read(path) }`. */
  readonly files?: Files;
  /** An area in memory in which programs may write: `{ path: "/tmp", quota: 1_000_000 }`. */
  readonly writable?: Writable;
  /** The folder in which relative paths begin. Left out: the root. */
  readonly cwd?: string;
  /** Asked for the source of a module that nothing else provides; null when there is none. */
  readonly loader?: ModuleLoader;
  /** Called with text as the program writes it. Needs the feature "stdout". */
  readonly onStdout?: (text: string) => void;
  /** The same for stderr. */
  readonly onStderr?: (text: string) => void;
  /** What `input()` reads: the whole text, or a function that answers one line at a time and null at the end. */
  readonly stdin?: string | (() => string | null | Promise<string | null>);
  /** `sys.argv`: the script's name and its arguments. */
  readonly argv?: readonly string[];
  /** The program's clock: milliseconds since 1970. Without it `time` reads the host's. */
  readonly clock?: () => number | Promise<number>;
  /**
   * Hot code is compiled to JavaScript with `new Function`, where the platform has that: true by default on Node, false
   * elsewhere (a Content Security Policy would report the attempt). Values, messages, steps and bytes are the same
   * either way. `{ after: n }` compiles what has been entered n times.
   */
  readonly jit?: boolean | { readonly after: number };
  /** Told of what a host function threw; the program itself sees nothing of it. */
  readonly onHostError?: (error: unknown, functionName: string) => void;
  /** How arrays, objects, Maps and Sets reach programs: as live read-only views (default), copies, or writable views. */
  readonly values?: Passing;
  /** Which Python exceptions stand for which errors of the host. */
  readonly errors?: readonly ErrorRule[];
  /** Methods and getters of the host's classes that programs may use. */
  readonly classes?: readonly HostClass[];
  /** The class of decimals that come out of programs: your decimal.js's `Decimal`. Left out: decimal.js's own. */
  readonly decimals?: DecimalClass;
}

/** For each option: its checked, frozen form, and what it becomes when a configuration says more about it. */
interface Option {
  /** Not called for undefined. */
  check(given: never): unknown;
  /** Additive options; without it the later value replaces the earlier. */
  add?(before: never, more: never): unknown;
}

type Names = readonly string[];
type Table = { readonly [name: string]: unknown };

const merged = (before: Table, more: Table): Table =>
  Object.freeze(Object.assign(Object.create(null) as Table, before, more));

const OPTIONS: { readonly [name in keyof SandboxOptions]-?: Option } = {
  profile: { check: checkProfile },
  features: {
    check: checkFeatures,
    add: (before: Names, more: Names) => Object.freeze([...new Set([...before, ...more])]),
  },
  limits: { check: (given: unknown) => checkLimits(given), add: merged },
  constructs: { check: resolveConstructs, add: merged },
  builtins: {
    check: (given: unknown) =>
      checkNames('option "builtins" must be an array of built-in names', "built-in name", given, builtinNames()),
  },
  allowModules: { check: resolveAllowed, add: addAllowed },
  modules: { check: resolveModules, add: merged },
  files: { check: resolveFiles, add: merged },
  writable: { check: resolveWritable },
  cwd: { check: resolveCwd },
  loader: { check: (given: unknown) => checkFunction("loader", given) },
  onStdout: { check: (given: unknown) => checkFunction("onStdout", given) },
  onStderr: { check: (given: unknown) => checkFunction("onStderr", given) },
  stdin: { check: (given: unknown) => (typeof given === "string" ? given : checkFunction("stdin", given)) },
  argv: { check: checkArgv },
  clock: { check: (given: unknown) => checkFunction("clock", given) },
  jit: { check: checkJit },
  onHostError: { check: (given: unknown) => checkFunction("onHostError", given) },
  values: { check: checkPassing },
  errors: {
    check: checkErrorRules,
    add: (before: readonly ErrorRule[], more: readonly ErrorRule[]) => Object.freeze([...more, ...before]),
  },
  classes: {
    check: checkClasses,
    add: (before: readonly HostClass[], more: readonly HostClass[]) => Object.freeze([...before, ...more]),
  },
  decimals: { check: (given: unknown) => checkFunction("decimals", given) },
};

const OPTION_NAMES: readonly string[] = Object.keys(OPTIONS);

function checkProfile(given: unknown): string {
  if (typeof given !== "string") throw new PolicyError(`option "profile" must be one of ${PROFILE_NAMES.join(", ")}`);
  rejectUnknown("profile", [given], PROFILE_NAMES);
  return given;
}

function checkFeatures(given: unknown): Names {
  const names = given === "all" ? ["all"] : given;
  return checkNames('option "features" must be "all" or an array of feature names', "feature", names, [
    ...FEATURE_NAMES,
    "all",
  ]);
}

function checkLimits(given: unknown): Partial<Limits> {
  resolveLimits(given);
  // Only what is said: what is not comes from the profile.
  return Object.freeze(
    Object.fromEntries(Object.entries(given as object).filter(([, value]) => value !== undefined)),
  ) as Partial<Limits>;
}

/** Whether this is Node, where making functions from text breaks no policy unless Node was started so. */
const onNode = typeof process === "object" && typeof process.versions?.node === "string";

function checkJit(given: unknown): unknown {
  if (typeof given === "boolean") return given;
  const { after } = checkObject('option "jit"', given, ["after"]) as { after?: unknown };
  if (typeof after === "number" && after >= 0) return Object.freeze({ after });
  throw new PolicyError('option "jit" must be true, false or { after: number }');
}

function compileAfter(jit: SandboxOptions["jit"]): number | undefined {
  if (typeof jit === "object") return jit.after;
  return (jit ?? onNode) ? undefined : Number.POSITIVE_INFINITY;
}

function checkArgv(given: unknown): Names {
  if (!isStrings(given)) throw new PolicyError('option "argv" must be an array of strings');
  return Object.freeze([...given]);
}

/** A configuration in the form that sandboxes read. Internal: a Config shows copies only. */
export interface Settings {
  readonly features: ReadonlySet<string>;
  readonly limits: Limits;
  readonly constructsOff: ReadonlySet<string>;
  readonly withholdsExits: boolean;
  readonly builtins: ReadonlySet<string> | undefined;
  readonly modules: ReadonlyMap<string, ModuleEntry>;
  readonly allowed: ReadonlyMap<string, ReadonlySet<string> | null>;
  readonly loader: ModuleLoader | undefined;
  readonly files: Files | undefined;
  readonly writable: Writable | undefined;
  readonly cwd: string;
  readonly onStdout: ((text: string) => void) | undefined;
  readonly onStderr: ((text: string) => void) | undefined;
  /** Makes the reader of standard input for one sandbox. */
  readonly stdin: () => (() => string | null | Promise<string | null>) | undefined;
  readonly argv: readonly string[];
  readonly clock: (() => number | Promise<number>) | undefined;
  /** Entries after which code is compiled; Infinity: never; undefined: the engine's own choice. */
  readonly compileAfter: number | undefined;
  readonly onHostError: ((error: unknown, functionName: string) => void) | undefined;
  readonly values: Passing;
  readonly errors: readonly CheckedRule[];
  readonly classes: ReadonlyMap<object, CheckedClass>;
  readonly decimals: DecimalClass | undefined;
}

/** What sandboxes read of a configuration. */
export let settingsOf: (config: Config) => Settings;

/**
 * A configuration: options that have been checked. It never changes, so any number of sandboxes can share one;
 * `with`, `enable` and their like answer a new one that allows more.
 */
export class Config {
  readonly #options: SandboxOptions;
  readonly #settings: Settings;

  constructor(options?: SandboxOptions | Config) {
    const asked = options instanceof Config ? options.#options : options;
    const given = checkObject("options", asked, OPTION_NAMES) as Table;
    const checked = Object.create(null) as { [name: string]: unknown };
    for (const name of OPTION_NAMES) {
      const value = given[name];
      if (value !== undefined) checked[name] = OPTIONS[name as keyof SandboxOptions].check(value as never);
    }
    this.#options = Object.freeze(checked) as SandboxOptions;
    this.#settings = resolve(this.#options);
    Object.freeze(this);
  }

  /** This configuration and more: features, modules, files and constructs are added to, the rest is replaced. */
  with(options: SandboxOptions | Config): Config {
    const more = new Config(options).#options as Table;
    const all = Object.assign(Object.create(null), this.#options) as { [name: string]: unknown };
    for (const name of Object.keys(more)) {
      const { add } = OPTIONS[name as keyof SandboxOptions] as Option;
      all[name] =
        all[name] === undefined || add === undefined ? more[name] : add(all[name] as never, more[name] as never);
    }
    return new Config(all as SandboxOptions);
  }

  /** This configuration with more features. */
  enable(...features: string[]): Config {
    return this.with({ features });
  }

  /** This configuration with more names of a feature module, or with all of it when no name is given. */
  allowModule(module: string, ...symbols: string[]): Config {
    return this.with({ allowModules: { [module]: symbols.length === 0 ? "all" : symbols } });
  }

  /** This configuration with one more file, or with a folder when the path ends with a slash. */
  allowPath(path: string, content: FileContent): Config {
    return this.with({ files: { [path]: content } });
  }

  /** Name of its profile. */
  get profile(): string {
    return this.#options.profile ?? "default";
  }

  /** Names of the features that are on, those that came with others included. */
  get features(): readonly string[] {
    return Object.freeze([...this.#settings.features]);
  }

  hasFeature(name: string): boolean {
    return this.#settings.features.has(name);
  }

  get limits(): Limits {
    return this.#settings.limits;
  }

  /** Names of the constructs that are switched off. */
  get constructsOff(): readonly string[] {
    return Object.freeze([...this.#settings.constructsOff]);
  }

  /** Single names of feature modules that are allowed beside the features. */
  get allowedModules(): AllowedModules {
    return this.#options.allowModules ?? Object.freeze({});
  }

  /** Paths of the files that programs can open; folders end with a slash. */
  get allowedPaths(): readonly string[] {
    return Object.freeze(Object.keys(this.#options.files ?? {}));
  }

  /** Names of the modules that the host hands in. */
  get modules(): readonly string[] {
    return Object.freeze([...this.#settings.modules.keys()]);
  }

  /** What it was made from, as a plain, frozen object. */
  toOptions(): SandboxOptions {
    return this.#options;
  }

  static {
    settingsOf = (config) => config.#settings;
  }
}

/** Options, or a configuration, as a configuration. */
export function configOf(given: unknown): Config {
  return given instanceof Config ? given : new Config(given as SandboxOptions);
}

function resolve(options: SandboxOptions): Settings {
  const profile = PROFILES.find((each) => each.name === (options.profile ?? "default")) as Profile;
  const limits = resolveLimits(options.limits, profile.limits);
  const modules = moduleTable(options.modules as Modules | undefined);
  for (const { source = "" } of modules.values()) checkInput(source, limits);
  const { stdin } = options;
  return {
    features: withImplied((options.features ?? []) as Names),
    limits,
    constructsOff: constructsOff(profile.constructsOff, options.constructs),
    withholdsExits: profile.withholdsExits,
    builtins: options.builtins === undefined ? undefined : new Set(options.builtins),
    modules,
    allowed: allowedTable(options.allowModules),
    loader: options.loader,
    files: options.files,
    writable: options.writable,
    cwd: options.cwd ?? "/",
    onStdout: options.onStdout,
    onStderr: options.onStderr,
    stdin: () => (typeof stdin === "string" ? lineReader(stdin) : stdin),
    argv: options.argv ?? Object.freeze([""]),
    clock: options.clock,
    compileAfter: compileAfter(options.jit),
    onHostError: options.onHostError,
    values: options.values ?? "view",
    errors: errorTable(options.errors),
    classes: classTable(options.classes),
    decimals: options.decimals,
  };
}

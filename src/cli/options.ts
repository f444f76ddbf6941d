/** The command line: options that all commands share, read with Node's own parser. */
import { parseArgs } from "node:util";
import type { SandboxOptions } from "../config.js";
import { PolicyError } from "../errors.js";
import { FEATURES } from "../features.js";
import type { Isolation } from "../isolation/isolated-sandbox.js";
import { DEFAULT_LIMITS, LIMITS, type Limits } from "../limits.js";
import { PROFILE_NAMES } from "../profiles.js";
import { nearest } from "../suggest.js";
import { realFiles, virtual } from "./real-files.js";

export const OPTIONS = {
  features: { type: "string", short: "f" },
  profile: { type: "string" },
  "allow-module": { type: "string", multiple: true },
  "allow-path": { type: "string", multiple: true },
  restricted: { type: "boolean" },
  isolation: { type: "string" },
  timeout: { type: "string" },
  steps: { type: "string" },
  memory: { type: "string" },
  recursion: { type: "string" },
  input: { type: "string" },
  output: { type: "string" },
  json: { type: "boolean" },
  usage: { type: "boolean" },
  quiet: { type: "boolean", short: "q" },
  verbose: { type: "boolean", short: "v" },
  debug: { type: "boolean" },
  "no-color": { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

export interface CommandLine {
  readonly features: string[];
  readonly profile: string | undefined;
  readonly allowModules: { readonly [module: string]: readonly string[] | "all" };
  readonly allowPaths: readonly string[];
  readonly restricted: boolean;
  readonly isolation: Isolation;
  readonly limits: Partial<Limits>;
  readonly json: boolean;
  readonly usage: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly debug: boolean;
  readonly color: boolean;
  readonly help: boolean;
  readonly positionals: readonly string[];
}

/** A mistake on the command line: printed without more ado, exit code 2. */
export class UsageError extends Error {}

/** Reads the arguments of a command. What stands behind `--`, or behind the script's name, belongs to the script. */
export function readCommandLine(args: readonly string[], scriptTakesRest: boolean): CommandLine {
  const { own, rest } = splitAtScript(args, scriptTakesRest);
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(own);
  } catch (error) {
    throw new UsageError(explain(error));
  }
  const { values } = parsed;
  return {
    features: (values.features ?? "").split(",").filter((name) => name !== ""),
    profile: values.profile,
    allowModules: readModules(values["allow-module"] ?? []),
    allowPaths: values["allow-path"] ?? [],
    restricted: values.restricted ?? false,
    isolation: readIsolation(values.isolation),
    limits: readLimits(values),
    json: values.json ?? false,
    usage: values.usage ?? false,
    quiet: values.quiet ?? false,
    verbose: values.verbose ?? false,
    debug: values.debug ?? false,
    color: !(values["no-color"] ?? false) && process.env.NO_COLOR === undefined,
    help: values.help ?? false,
    positionals: [...parsed.positionals, ...rest],
  };
}

const parse = (args: string[]) => parseArgs({ args, options: OPTIONS, allowPositionals: true });

function splitAtScript(args: readonly string[], scriptTakesRest: boolean): { own: string[]; rest: string[] } {
  if (!scriptTakesRest) return { own: [...args], rest: [] };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    if (arg === "--") return { own: args.slice(0, i), rest: args.slice(i + 1) };
    if (arg === "-" || !arg.startsWith("-")) return { own: args.slice(0, i), rest: args.slice(i) };
    const name = arg.startsWith("--")
      ? arg.slice(2)
      : Object.entries(OPTIONS).find(([, option]) => "short" in option && option.short === arg.slice(1))?.[0];
    // The value of an option is not the script.
    if (name !== undefined && OPTIONS[name as keyof typeof OPTIONS]?.type === "string") i++;
  }
  return { own: [...args], rest: [] };
}

/** `math:sqrt,pi` is two names of a module, `json` is all of it. */
function readModules(given: readonly string[]): CommandLine["allowModules"] {
  const modules = Object.create(null) as { [module: string]: readonly string[] | "all" };
  for (const text of given) {
    const colon = text.indexOf(":");
    const name = colon < 0 ? text : text.slice(0, colon);
    const before = modules[name];
    if (colon < 0 || before === "all") modules[name] = "all";
    else {
      const symbols = text.slice(colon + 1).split(",");
      modules[name] = [...(before ?? []), ...symbols.filter((symbol) => symbol !== "")];
    }
  }
  return modules;
}

function readIsolation(name: string | undefined): Isolation {
  if (name === undefined) return "inline";
  if (name === "inline" || name === "worker" || name === "process") return name;
  throw new UsageError(`--isolation is inline, worker or process, not "${name}"`);
}

function readLimits(values: ReturnType<typeof parse>["values"]): Partial<Limits> {
  const number = (name: "timeout" | "steps" | "memory" | "recursion" | "input" | "output", factor: number) => {
    const text = values[name];
    if (text === undefined) return undefined;
    const value = text === "none" ? Number.POSITIVE_INFINITY : Number(text.replaceAll("_", ""));
    if (text.trim() === "" || Number.isNaN(value))
      throw new UsageError(`--${name} needs a number or "none", not "${text}"`);
    return value * factor;
  };
  const limits = {
    time: number("timeout", 1000),
    steps: number("steps", 1),
    memory: number("memory", 2 ** 20),
    recursion: number("recursion", 1),
    input: number("input", 1),
    output: number("output", 1),
  };
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
}

function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /^Unknown option '(-[^']*)'/.exec(message)?.[1];
  if (unknown === undefined) return message;
  const near = nearest(unknown.replace(/^-+/, ""), Object.keys(OPTIONS));
  return `unknown option ${unknown}${near === undefined ? "" : `; did you mean --${near}?`}`;
}

/**
 * Options of a sandbox for a command. Whoever says nothing gets every feature: none of them leads out of the sandbox.
 * With --features the streams and exit are on beside the named ones; --restricted leaves only the named ones.
 */
export function sandboxOptions(line: CommandLine): SandboxOptions {
  const named = line.features;
  const features = line.restricted ? named : named.length === 0 ? ["all"] : [...STREAMS, ...named];
  return {
    features,
    limits: line.limits,
    allowModules: line.allowModules,
    ...(line.profile === undefined ? {} : { profile: line.profile }),
    ...(line.allowPaths.length === 0
      ? {}
      : {
          files: realFiles(line.allowPaths, line.limits.memory ?? DEFAULT_LIMITS.memory),
          cwd: virtual(process.cwd()),
        }),
  };
}

const STREAMS = ["stdout", "stderr", "stdin", "exit"];

/** The option that raises a limit, for messages. */
export const OPTION_OF_LIMIT: { readonly [limit: string]: string } = {
  steps: "--steps N",
  memory: "--memory MB",
  time: "--timeout SECONDS",
  input: "--input BYTES",
  output: "--output CHARACTERS",
};

const SHARED_HELP = `Options
  -f, --features A,B    only these features, and stdout, stderr, stdin, exit (default: all)
      --allow-module M  a module without its feature; M:a,b for some of its names only; may be repeated
      --allow-path P    a file or folder that programs can read; may be repeated
      --restricted      nothing but what --features names
      --isolation WHERE inline (default), worker or process; for run only, and without standard input
      --profile NAME    where to start from: ${PROFILE_NAMES.join(", ")}
      --timeout SECONDS --steps N --memory MB --recursion N --input BYTES --output CHARACTERS
                        limits; "none" for no limit
      --json            the outcome as one JSON object on standard output
      --usage           the bill on standard error: steps, bytes, time
  -v, --verbose         what the program may do, before it does it, and the bill
      --debug           the JavaScript stack of what went wrong
  -q, --quiet           nothing but the program's own output
      --no-color        plain text
  -h, --help            this text
`;

export function help(): string {
  const limits = LIMITS.map(
    (row) => `  ${row.name.padEnd(10)}${String(row.default).padStart(11)} ${row.unit.padEnd(11)}${row.meaning}`,
  );
  const features = FEATURES.map((row) => `  ${row.name.padEnd(12)}${row.gives}`);
  return `Terrarium: Python in a sandbox.

  terrarium run [options] [--] script.py [args]   run a program ("-" reads it from standard input)
  terrarium repl [options]                        an interactive prompt
  terrarium check script.py ...                   look for syntax errors only
  terrarium analyze script.py                     say what a program needs, without running it
  terrarium dis script.py                         show the compiled code
  terrarium selfcheck [--json]                    try on this machine whether every promise holds

${SHARED_HELP}
Limits, with their defaults
${limits.join("\n")}

Features
${features.join("\n")}
`;
}

/** PolicyErrors of the command line are usage errors. */
export function asUsageError(error: unknown): unknown {
  return error instanceof PolicyError ? new UsageError(error.message) : error;
}

/**
 * What a program needs, told from its text alone: nothing of it runs. Imports, features, built-in names, names that the
 * host must give, constructs of the language, and from these the smallest configuration that runs it.
 */
import { featureModule, featureOf } from "../../stdlib/index.js";
import { builtinNames, featureOfBuiltin } from "../builtins/index.js";
import { CONSTRUCT_NAMES, constructsOf, eachNode } from "../compile/constructs.js";
import { symbolsOf } from "../config/allow-modules.js";
import { checkObject, checkString } from "../config/check.js";
import type { SandboxOptions } from "../config.js";
import { PolicyError } from "../errors.js";
import { withImplied } from "../features.js";
import { Sandbox } from "../sandbox.js";
import type * as ast from "../syntax/ast.js";
import { parseExpression, parseModule } from "../syntax/parse.js";
import { Source } from "../syntax/source.js";
import { SyntaxFailure } from "../syntax/syntax-error.js";
import { callsOf, type OpenedFile } from "./calls.js";
import { type ModuleUse, moduleUses } from "./modules.js";
import { namesOf } from "./names.js";

export interface AnalyzeOptions {
  /** "exec" (default): a program. "eval": one expression. */
  readonly mode?: "exec" | "eval";
  /** What messages call the source. */
  readonly filename?: string;
}

/** A module that a program imports. */
export interface ImportNeed {
  readonly module: string;
  /** The names that it uses of it; null when the text does not say. */
  readonly names: readonly string[] | null;
  /** Line of the first import. */
  readonly line: number;
  /** The feature that opens it; null when it needs none, undefined when the host must give the module. */
  readonly feature: string | null | undefined;
}

/** What a program needs. All lists are sorted. */
export interface Analysis {
  readonly imports: readonly ImportNeed[];
  /** Features to switch on; those that come with others are left out. */
  readonly features: readonly string[];
  /** Built-in names that it reads. */
  readonly builtins: readonly string[];
  /** Names that it reads and neither binds nor finds among the built-in ones: the host's globals. */
  readonly hostNames: readonly string[];
  /** Modules that the host must give. */
  readonly hostModules: readonly string[];
  /** Constructs of the language that it contains. */
  readonly constructs: readonly string[];
  /** Files that it opens. */
  readonly files: readonly OpenedFile[];
  /** It runs text that is made at run time: what that needs is not to be seen here. */
  readonly isDynamic: boolean;
  /** The smallest configuration that runs it, but for `files`, `modules` and names that only the host can give. */
  readonly options: SandboxOptions;
}

/** Throws ScriptSyntaxError when the text is not Python. */
export function analyze(source: string, options?: AnalyzeOptions): Analysis {
  const given = checkObject("options", options, ["mode", "filename"]) as AnalyzeOptions;
  const { mode = "exec", filename = "<string>" } = given;
  if (mode !== "exec" && mode !== "eval") throw new PolicyError('mode must be "exec" or "eval"');
  const needs = new Needs();
  const text = new Source(checkString("source", source), checkString("filename", filename));
  try {
    needs.addText(text, mode, 0);
  } catch (error) {
    if (error instanceof SyntaxFailure) refuse(text, mode);
    throw error;
  }
  return needs.analysis();
}

/** Throws the failure as a sandbox reports it. */
function refuse(source: Source, mode: "exec" | "eval"): void {
  const sandbox = new Sandbox({ limits: { input: Number.POSITIVE_INFINITY } });
  sandbox.compile(source.text, { filename: source.filename, mode: mode as "exec" });
}

/** Texts within texts (`exec("exec('…')")`) that are looked into. */
const MAX_TEXTS = 5;

/** Names that every module has without binding them. */
const MODULE_NAMES: ReadonlySet<string> = new Set(
  "__name__ __doc__ __file__ __package__ __loader__ __spec__ __path__ __builtins__ __annotations__ __annotate__ __conditional_annotations__ __debug__ __class__ __classdict__".split(
    " ",
  ),
);

/** What needs a feature beside the one of its module. */
const NEEDS_FEATURE: ReadonlyMap<string, string> = new Map([
  ["print", "stdout"],
  ["sys.stdout", "stdout"],
  ["sys.__stdout__", "stdout"],
  ["sys.displayhook", "stdout"],
  ["sys.stderr", "stderr"],
  ["sys.__stderr__", "stderr"],
  ["sys.excepthook", "stderr"],
  ["sys.stdin", "stdin"],
  ["sys.__stdin__", "stdin"],
  ["sys.exit", "exit"],
  ["traceback.print_exc", "stderr"],
  ["traceback.print_exception", "stderr"],
  ["traceback.print_last", "stderr"],
  ["traceback.print_list", "stderr"],
  ["traceback.print_stack", "stderr"],
  ["traceback.print_tb", "stderr"],
]);

/** Features of which a part is not enough: the machine itself asks whether they are on. */
const WHOLE_ONLY: ReadonlySet<string> = new Set(["asyncio"]);

/** Built-in functions that show variables by name, and with them modules. */
const SHOWS_VARIABLES = ["globals", "locals", "vars"];

/** Names that a view of a module has anyway. */
const IN_EVERY_VIEW: ReadonlySet<string> = new Set(["__name__", "__doc__", "__package__"]);

/** Gathers what texts need. */
class Needs {
  private readonly modules = new Map<string, ModuleUse>();
  private readonly read = new Set<string>();
  private readonly bound = new Set<string>();
  private readonly constructs = new Set<string>();
  private readonly files: OpenedFile[] = [];
  private readonly features = new Set<string>();
  private isDynamic = false;

  addText(source: Source, mode: "exec" | "eval", depth: number): void {
    const tree: ast.Module | ast.Expression = mode === "eval" ? parseExpression(source) : parseModule(source);
    eachNode(tree, (node) => constructsOf(node, (construct) => this.constructs.add(construct)));
    const names = namesOf(tree, source);
    for (const name of names.read) this.read.add(name);
    for (const name of names.bound) this.bound.add(name);
    const calls = callsOf(tree);
    for (const [module, found] of moduleUses(tree, source)) this.addModule(module, found);
    for (const module of calls.imported) this.addModule(module, undefined);
    this.files.push(...calls.files);
    if (calls.prompts) this.features.add("stdout");
    // Where class statements and imports are off, these are as well.
    if (calls.makesClasses) this.constructs.add("class");
    if (names.read.has("__import__")) this.constructs.add("import");
    if (calls.isDynamic) this.isDynamic = true;
    for (const { text, mode: kind } of calls.texts) this.addInner(text, kind, depth + 1);
  }

  /** A text that the program runs. One that is not Python needs nothing: it fails. */
  private addInner(text: string, mode: "exec" | "eval", depth: number): void {
    if (depth > MAX_TEXTS) {
      this.isDynamic = true;
      return;
    }
    try {
      this.addText(new Source(text, "<string>"), mode, depth);
    } catch (error) {
      if (!(error instanceof SyntaxFailure)) throw error;
    }
  }

  private addModule(module: string, found: ModuleUse | undefined): void {
    const known = this.modules.get(module);
    if (found !== undefined && known === undefined) this.modules.set(module, found);
    else if (found === undefined || known === undefined) {
      const whole = found ?? known ?? ({ module, line: 1, names: new Set<string>(), isWhole: true } as ModuleUse);
      whole.isWhole = true;
      this.modules.set(module, whole);
    } else {
      for (const name of found.names) known.names.add(name);
      if (found.isWhole) known.isWhole = true;
    }
  }

  analysis(): Analysis {
    const known: ReadonlySet<string> = new Set(builtinNames());
    const builtins = [...this.read].filter((name) => known.has(name) && !MODULE_NAMES.has(name)).sort();
    const provided = this.starNames();
    const hostNames = [...this.read]
      .filter((name) => !this.bound.has(name) && !known.has(name) && !MODULE_NAMES.has(name) && !provided.has(name))
      .sort();
    for (const name of builtins) {
      const feature = NEEDS_FEATURE.get(name) ?? featureOfBuiltin(name);
      if (feature !== undefined) this.features.add(feature);
    }
    const showsAll = this.isDynamic || SHOWS_VARIABLES.some((name) => this.read.has(name));
    const imports: ImportNeed[] = [];
    const opened = new Set(this.features);
    const allowed = new Map<string, readonly string[]>();
    for (const use of [...this.modules.values()].sort((a, b) => (a.module < b.module ? -1 : 1))) {
      const { module, line } = use;
      const native = featureModule(module);
      const feature = native === undefined ? undefined : featureOf(module);
      const names = use.isWhole || showsAll ? null : [...use.names].sort();
      imports.push({ module, names, line, feature });
      if (feature === undefined || feature === null) continue;
      for (const name of use.names) {
        const needed = NEEDS_FEATURE.get(`${module}.${name}`);
        if (needed !== undefined) {
          this.features.add(needed);
          opened.add(needed);
        }
      }
      this.features.add(feature);
      if (names === null || !isExact(module, names) || WHOLE_ONLY.has(feature)) opened.add(feature);
      else
        allowed.set(
          module,
          names.filter((name) => !IN_EVERY_VIEW.has(name)),
        );
    }
    return {
      imports,
      features: smallest(this.features),
      builtins,
      hostNames,
      hostModules: imports.filter(({ feature }) => feature === undefined).map(({ module }) => module),
      constructs: CONSTRUCT_NAMES.filter((name) => this.constructs.has(name)),
      files: this.files,
      isDynamic: this.isDynamic,
      options: this.options(opened, allowed),
    };
  }

  private options(opened: ReadonlySet<string>, allowed: ReadonlyMap<string, readonly string[]>): SandboxOptions {
    const on = withImplied([...opened]);
    const allowModules = Object.create(null) as { [module: string]: readonly string[] };
    for (const [module, names] of allowed) {
      if (!on.has(featureOf(module) as string)) allowModules[module] = names;
    }
    const constructs = Object.create(null) as { [name: string]: boolean };
    // What is made at run time may contain anything.
    if (!this.isDynamic) for (const name of CONSTRUCT_NAMES) if (!this.constructs.has(name)) constructs[name] = false;
    return { features: smallest(opened), allowModules, constructs };
  }

  /** Names that `from m import *` binds, of modules that are known. */
  private starNames(): ReadonlySet<string> {
    const names = new Set<string>();
    for (const { module, isWhole } of this.modules.values()) {
      if (isWhole && featureModule(module) !== undefined) for (const name of symbolsOf(module)) names.add(name);
    }
    return names;
  }
}

/** Whether a view with these names shows the program what it would see of the whole module. */
function isExact(module: string, names: readonly string[]): boolean {
  const symbols = symbolsOf(module);
  return names.every(
    (name) => IN_EVERY_VIEW.has(name) || (symbols.includes(name) && featureModule(`${module}.${name}`) === undefined),
  );
}

/** The features without those that others of them bring along. */
function smallest(features: ReadonlySet<string>): readonly string[] {
  const left = new Set(features);
  for (const feature of features) {
    left.delete(feature);
    if (!withImplied([...left]).has(feature)) left.add(feature);
  }
  return [...left].sort();
}

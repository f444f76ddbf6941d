/**
 * The table of feature modules: what a program can import, which feature opens it, and what the feature is for. The
 * configuration, the import system and the docs read this one list.
 */
import type { NativeModule } from "../src/objects/module.js";
import { abcModule } from "./abc.js";
import { annotationlibModule } from "./annotationlib.js";
import { asyncioModule } from "./asyncio.js";
import { bisectModule } from "./bisect.js";
import { builtinsModule } from "./builtins.js";
import { collectionsAbcModule, collectionsModule } from "./collections.js";
import { contextlibModule } from "./contextlib.js";
import { copyModule } from "./copy.js";
import { dataclassesModule } from "./dataclasses.js";
import { decimalModule } from "./decimal.js";
import { enumModule } from "./enum.js";
import { fractionsModule, numbersModule } from "./fractions.js";
import { functoolsModule } from "./functools.js";
import { futureModule } from "./future.js";
import { heapqModule } from "./heapq.js";
import { itertoolsModule } from "./itertools.js";
import { jsonModules } from "./json.js";
import { mathModule } from "./math.js";
import { operatorModule } from "./operator.js";
import { stringModules } from "./string.js";
import { sysModule } from "./sys.js";
import { timeModule } from "./time.js";
import { tracebackModule } from "./traceback.js";
import { typesModule } from "./types.js";
import { typingModule } from "./typing.js";

export {
  DecimalValue,
  decimalFromText,
  decimalText,
  decimalType,
  HIGHEST_EXPONENT,
} from "./decimal/exchange.js";

export interface ModuleFeature {
  /** Name of the feature. */
  readonly name: string;
  /** What a program gets from it. */
  readonly gives: string;
  /** Features that come with it. */
  readonly implies: readonly string[];
  readonly modules: readonly NativeModule[];
}

const feature = (
  name: string,
  gives: string,
  modules: readonly NativeModule[],
  ...implies: string[]
): ModuleFeature => ({ name, gives, implies, modules });

export const MODULE_FEATURES: readonly ModuleFeature[] = [
  feature("abc", "abstract base classes", [abcModule]),
  feature(
    "annotationlib",
    "annotations as values, texts and forward references",
    [annotationlibModule],
    "enum",
    "types",
    "typing",
  ),
  feature(
    "asyncio",
    "tasks, and what they wait for; several calls of the host in flight",
    [asyncioModule],
    "collections",
    "heapq",
    "types",
  ),
  feature("bisect", "searching sorted lists", [bisectModule]),
  feature("builtins", "the built-in names as a module, read-only", [builtinsModule]),
  feature(
    "collections",
    "more containers, and their abstract classes",
    [collectionsModule, collectionsAbcModule],
    "abc",
  ),
  feature("contextlib", "tools for `with`", [contextlibModule], "abc", "types"),
  feature("copy", "copying objects", [copyModule], "types"),
  feature("dataclasses", "classes from annotations", [dataclassesModule], "abc", "annotationlib", "copy", "types"),
  feature("decimal", "decimal arithmetic: `Decimal`, contexts, signals", [decimalModule]),
  feature("enum", "enumerations", [enumModule], "types"),
  feature("fractions", "exact rational numbers", [fractionsModule], "numbers"),
  feature("functools", "tools for functions", [functoolsModule]),
  feature("heapq", "priority queues", [heapqModule]),
  feature("itertools", "iterator building blocks", [itertoolsModule]),
  feature("json", "reading and writing JSON", jsonModules),
  feature("math", "mathematical functions", [mathModule]),
  feature("numbers", "abstract classes of numbers", [numbersModule], "abc"),
  feature("operator", "operators as functions", [operatorModule]),
  feature("string", "text constants, templates, and a formatter open to change", stringModules),
  feature("sys", "the interpreter's own facts; its streams come with their features", [sysModule]),
  feature("time", "the host's clock", [timeModule]),
  feature("traceback", "the text of exceptions", [tracebackModule]),
  feature("types", "names of built-in types, SimpleNamespace", [typesModule]),
  feature(
    "typing",
    "annotations for types, and reading them at run time",
    [typingModule],
    "abc",
    "annotationlib",
    "collections",
    "types",
  ),
];

/** Modules that need no feature: they give nothing that the language does not give already. */
const ALWAYS: readonly NativeModule[] = [futureModule];

const modules = new Map<string, NativeModule>();
const owners = new Map<string, string>();
for (const { name, modules: list } of MODULE_FEATURES) {
  for (const module of list) {
    modules.set(module.name, module);
    owners.set(module.name, name);
  }
}
for (const module of ALWAYS) modules.set(module.name, module);

export function featureModule(name: string): NativeModule | undefined {
  return modules.get(name);
}

/** The feature that opens a module; null when none is needed. */
export function featureOf(module: string): string | null {
  return owners.get(module) ?? null;
}

export function moduleNames(): string[] {
  return [...modules.keys()].sort();
}

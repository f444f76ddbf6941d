/**
 * The declaration of a host function: its signature as Python would write it, `price(article: str, *, net: bool = False)
 * -> float`. From it come the checks of arguments and result, the defaults, the names for keyword arguments and what
 * `help` shows. It is read with the language's own parser.
 */
import { decimalType } from "../../stdlib/index.js";
import { PolicyError } from "../errors.js";
import {
  boolType,
  bytearrayType,
  bytesType,
  dictType,
  floatType,
  frozensetType,
  intType,
  listType,
  PyDict,
  PyFloat,
  PyList,
  PySet,
  PyTuple,
  type PyType,
  setType,
  strType,
  tupleType,
  typeOf,
  type Value,
} from "../objects/model.js";
import { plainContents } from "../objects/view.js";
import type { Arg, Expr, FunctionDef } from "../syntax/ast.js";
import { parseModule } from "../syntax/parse.js";
import { Source } from "../syntax/source.js";
import type { VM } from "../vm/vm.js";

/** What a program may pass, or a host function answer. */
export interface TypeSpec {
  /** As the declaration writes it. */
  readonly text: string;
  /** A float: whole numbers become one. */
  readonly isFloat: boolean;
  accepts(vm: VM, v: Value): boolean;
}

export interface Parameter {
  readonly name: string;
  readonly kind: "plain" | "star" | "starstar";
  readonly type: TypeSpec | undefined;
  /** Makes the host's value of the default; undefined when there is none. */
  readonly fallback: (() => unknown) | undefined;
}

export interface Declaration {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly result: TypeSpec | undefined;
  /** Nothing was declared: it takes arguments by position, and gets them as they come. */
  readonly isInferred: boolean;
  /** For natives (objects/native.ts): names and defaults only. */
  readonly signature: string;
}

/** A declaration that takes whatever comes, by position: what is inferred for a function without one. */
export function inferred(name: string): Declaration {
  const parameters: Parameter[] = [{ name: "args", kind: "star", type: undefined, fallback: undefined }];
  return { name, parameters, result: undefined, isInferred: true, signature: `${name}(*args)` };
}

/** Reads a declaration. PolicyError when it is none. */
export function parseDeclaration(text: string): Declaration {
  const source = new Source(`def ${text}: pass`, "<declaration>");
  let def: FunctionDef | undefined;
  try {
    const { body } = parseModule(source);
    if (
      body.length === 1 &&
      body[0]?.kind === "FunctionDef" &&
      body[0].body.length === 1 &&
      body[0].body[0]?.kind === "Pass"
    )
      def = body[0];
  } catch {
    // Said below, in the words of the option.
  }
  if (def === undefined || text.includes("\n")) {
    throw new PolicyError(
      `${JSON.stringify(text.slice(0, 200))} is no signature; write one as in Python: price(article: str, count: int = 1) -> float`,
    );
  }
  const slice = (e: Expr): string => source.text.slice(e.start, e.end);
  const { args } = def;
  const parameters: Parameter[] = [];
  const parts: string[] = [];
  const add = (arg: Arg, kind: Parameter["kind"], fallback: Expr | null): void => {
    const prefix = kind === "star" ? "*" : kind === "starstar" ? "**" : "";
    parts.push(`${prefix}${arg.arg}${fallback === null ? "" : `=${slice(fallback)}`}`);
    parameters.push({
      name: arg.arg,
      kind,
      type: arg.annotation === null ? undefined : typeSpec(arg.annotation, slice),
      fallback: fallback === null ? undefined : literal(fallback, slice),
    });
  };
  const positional = [...args.posonlyargs, ...args.args];
  positional.forEach((arg, i) => {
    add(arg, "plain", args.defaults[i - positional.length + args.defaults.length] ?? null);
    if (i === args.posonlyargs.length - 1) parts.push("/");
  });
  if (args.vararg !== null) add(args.vararg, "star", null);
  else if (args.kwonlyargs.length > 0) parts.push("*");
  args.kwonlyargs.forEach((arg, i) => {
    add(arg, "plain", args.kwDefaults[i] ?? null);
  });
  if (args.kwarg !== null) add(args.kwarg, "starstar", null);
  return {
    name: def.name,
    parameters,
    isInferred: false,
    result: def.returns === null ? undefined : typeSpec(def.returns, slice),
    signature: `${def.name}(${parts.join(", ")})`,
  };
}

// ----------------------------------------------------------------------------------------------------------- defaults

/** A default is a literal; each call gets a value of its own. */
function literal(e: Expr, slice: (e: Expr) => string): () => unknown {
  switch (e.kind) {
    case "Constant":
      if (e.type === "None") return () => null;
      if (e.type === "True" || e.type === "False") return () => e.type === "True";
      if (e.type === "bytes") return () => e.value.slice();
      if (e.type === "int" || e.type === "float" || e.type === "str") return () => e.value;
      break;
    case "UnaryOp":
      if (e.op === "-" && e.operand.kind === "Constant" && (e.operand.type === "int" || e.operand.type === "float")) {
        const { value } = e.operand;
        return () => -value;
      }
      break;
    case "List":
    case "Tuple": {
      const items = e.elts.map((item) => literal(item, slice));
      return () => items.map((item) => item());
    }
    case "Dict":
      if (e.keys.length === 0) return () => Object.create(null);
      break;
    default:
  }
  throw new PolicyError(`the default ${slice(e)} is no plain literal`);
}

// -------------------------------------------------------------------------------------------------------------- types

const isA =
  (...types: PyType[]) =>
  (_vm: VM, v: Value): boolean => {
    const { face } = typeOf(v);
    return types.some((type) => face.isSubtype(type));
  };

const SIMPLE: ReadonlyMap<string, TypeSpec["accepts"]> = new Map<string, TypeSpec["accepts"]>([
  ["int", isA(intType)],
  // As type checkers see it: an int will do where a float is asked for.
  ["float", isA(floatType, intType)],
  ["Decimal", isA(decimalType)],
  ["str", isA(strType)],
  ["bool", isA(boolType)],
  ["bytes", isA(bytesType, bytearrayType)],
  ["list", isA(listType)],
  ["tuple", isA(tupleType)],
  ["dict", isA(dictType)],
  ["set", isA(setType, frozensetType)],
  ["frozenset", isA(frozensetType)],
  ["object", () => true],
  ["Any", () => true],
  ["Callable", (_vm, v) => typeOf(v).lookup("__call__") !== undefined],
  ["callable", (_vm, v) => typeOf(v).lookup("__call__") !== undefined],
]);

function typeSpec(e: Expr, slice: (e: Expr) => string): TypeSpec {
  const text = slice(e);
  return { text, isFloat: text === "float", accepts: acceptor(e, slice) };
}

function acceptor(e: Expr, slice: (e: Expr) => string): TypeSpec["accepts"] {
  if (e.kind === "Constant" && e.type === "None") return (_vm, v) => v === null;
  if (e.kind === "Name") {
    const simple = SIMPLE.get(e.id);
    if (simple !== undefined) return simple;
  }
  if (e.kind === "BinOp" && e.op === "|") return either([acceptor(e.left, slice), acceptor(e.right, slice)]);
  if (e.kind === "Subscript" && e.value.kind === "Name") {
    const args = e.slice.kind === "Tuple" ? e.slice.elts : [e.slice];
    const made = generic(e.value.id, args, slice);
    if (made !== undefined) return made;
  }
  throw new PolicyError(
    `${slice(e)} is no type that a declaration knows; there are ${[...SIMPLE.keys()].join(", ")}, None, list[T], dict[K, V], tuple[T, ...], set[T], Literal[...] and A | B`,
  );
}

const either =
  (options: readonly TypeSpec["accepts"][]): TypeSpec["accepts"] =>
  (vm, v) =>
    options.some((accepts) => accepts(vm, v));

function generic(name: string, args: readonly Expr[], slice: (e: Expr) => string): TypeSpec["accepts"] | undefined {
  const inner = (): TypeSpec["accepts"][] => args.map((arg) => acceptor(arg, slice));
  switch (name) {
    case "Optional":
      return either([...inner(), (_vm, v) => v === null]);
    case "Union":
      return either(inner());
    case "Literal": {
      const values = args.map((arg) => literal(arg, slice)());
      return (_vm, v) => values.includes(v instanceof PyFloat ? v.value : v);
    }
    case "Callable":
      return SIMPLE.get(name);
    case "list":
    case "set":
    case "frozenset": {
      const [item] = inner();
      return args.length === 1 && item !== undefined ? each(SIMPLE.get(name) as TypeSpec["accepts"], item) : undefined;
    }
    case "tuple": {
      const isOpen = args[1]?.kind === "Constant" && args[1].type === "Ellipsis";
      if (isOpen) return each(SIMPLE.get("tuple") as TypeSpec["accepts"], acceptor(args[0] as Expr, slice));
      const items = inner();
      return (_vm, v) =>
        v instanceof PyTuple &&
        v.items.length === items.length &&
        items.every((accepts, i) => accepts(_vm, v.items[i] as Value));
    }
    case "dict": {
      const [key, value] = inner();
      if (key === undefined || value === undefined || args.length !== 2) return undefined;
      return (vm, v) => {
        const dict = plainContents(vm, v);
        if (!(dict instanceof PyDict)) return false;
        vm.meter.charge(dict.table.size);
        return dict.table.keys().every((k) => key(vm, k)) && [...dict.table.map.values()].every((x) => value(vm, x));
      };
    }
    default:
      return undefined;
  }
}

/** A container all of whose items are accepted. */
function each(container: TypeSpec["accepts"], item: TypeSpec["accepts"]): TypeSpec["accepts"] {
  return (vm, v) => {
    if (!container(vm, v)) return false;
    const whole = plainContents(vm, v);
    const items =
      whole instanceof PySet
        ? whole.table.keys()
        : whole instanceof PyList || whole instanceof PyTuple
          ? whole.items
          : [];
    vm.meter.charge(items.length);
    return items.every((x) => item(vm, x));
  };
}

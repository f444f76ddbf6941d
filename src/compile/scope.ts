/**
 * Which variable a name means: one Scope for each block of the program (module, class, function, lambda,
 * comprehension, annotation scope), with the names it mentions.
 *
 * Python reference, section 4.2 "Naming and binding". Built by scope-builder.ts, resolved by scope-resolver.ts.
 */
import type * as ast from "../syntax/ast.js";

export type ScopeKind =
  | "module"
  | "class"
  | "function"
  | "lambda"
  | "comprehension"
  /** The lazily evaluated annotations of a function, class or module (PEP 649). */
  | "annotation"
  /** The scope in which the type parameters of a generic function, class or alias live (PEP 695). */
  | "type parameters"
  /** The lazily evaluated right side of a `type` statement. */
  | "type alias"
  /** A lazily evaluated bound, constraint tuple or default of a type parameter. */
  | "type variable";

/** What the program says about a name in one scope; the values are bits. */
export const enum Use {
  GLOBAL = 1,
  LOCAL = 2,
  PARAM = 4,
  NONLOCAL = 8,
  READ = 16,
  IMPORT = 32,
  ANNOTATED = 64,
  /** Target of a comprehension's `for`. */
  ITERATION = 128,
  TYPE_PARAM = 256,
  BOUND = LOCAL | PARAM | IMPORT | TYPE_PARAM,
}

/** How the name is reached at run time. */
export const enum Access {
  /** A register of the code (a name of the namespace in classes and modules). */
  LOCAL,
  /** A cell in a register: an inner function captures the variable. */
  CELL,
  /** A variable of an enclosing function: through the closure, or direct where both share one code object. */
  FREE,
  GLOBAL_EXPLICIT,
  GLOBAL_IMPLICIT,
}

export class ScopeSymbol {
  uses = 0;
  access = Access.GLOBAL_IMPLICIT;
  /** Of a FREE name: the scope that binds it. */
  home: Scope | null = null;
  /** `del`, or the end of an `except … as` clause, may unbind it. */
  unbound = false;
  /** The `global` or `nonlocal` statement, for messages of the resolver. */
  directive: { start: number; end: number } | null = null;

  constructor(readonly name: string) {}
}

export class Scope {
  readonly symbols = new Map<string, ScopeSymbol>();
  readonly children: Scope[] = [];
  /** The scope whose code object runs this one: itself, or for an inlined comprehension that of its surroundings. */
  readonly host: Scope;
  /** Closure index of every name that the code reaches through its closure. */
  readonly freeNames = new Map<string, number>();
  /** Parameters in register order. */
  readonly params: string[] = [];
  /** The name by which private names are mangled here. */
  privateName: string | null = null;
  /** An annotation scope directly in a class: names are looked up in the class namespace first. */
  seesClass = false;
  isGenerator = false;
  isCoroutine = false;
  /** Annotations of local variables: checked, never evaluated. */
  unevaluated = false;
  /** Class: an inner function needs the `__class__` cell. */
  needsClassCell = false;
  /** Class: an annotation scope inside needs the class namespace. */
  needsClassDict = false;
  /** Some annotation of the module or class may not be executed; the executed ones are remembered at run time. */
  conditionalAnnotations = false;
  /** The shared `__annotate__` scope of a module's or class's variable annotations. */
  annotationScope: Scope | null = null;
  /** Class: attributes its methods assign on their first parameter. */
  readonly staticAttributes = new Set<string>();
  /** Mentions `locals`, `vars`, `dir`, `eval` or `exec`: somebody may look at the variables by name. */
  looksAtLocals = false;

  constructor(
    readonly kind: ScopeKind,
    readonly name: string,
    readonly parent: Scope | null,
    /** Comprehensions that need no code object of their own (PEP 709). */
    readonly inlined: boolean,
    readonly comprehension: "list" | "set" | "dict" | "generator" | null = null,
  ) {
    this.host = inlined && parent !== null ? parent.host : this;
    parent?.children.push(this);
  }

  /** Function-like scopes: their names are visible in the scopes inside. */
  get isFunction(): boolean {
    return this.kind !== "module" && this.kind !== "class";
  }

  symbol(name: string): ScopeSymbol {
    let symbol = this.symbols.get(name);
    if (symbol === undefined) {
      symbol = new ScopeSymbol(name);
      this.symbols.set(name, symbol);
    }
    return symbol;
  }

  uses(name: string): number {
    return this.symbols.get(name)?.uses ?? 0;
  }

  freeIndex(name: string): number {
    let index = this.freeNames.get(name);
    if (index === undefined) {
      index = this.freeNames.size;
      this.freeNames.set(name, index);
    }
    return index;
  }
}

/** The part a node's scope plays for it; most nodes have one scope, definitions have up to three. */
export type ScopeRole = "body" | "annotations" | "parameters" | "bound" | "default";

/** All scopes of a program and how to find them while walking the tree again. */
export class ScopeTable {
  private readonly byRole = new Map<ScopeRole, Map<object, Scope>>();
  /** Start offsets of all `:=` expressions, ascending. */
  walruses: number[] = [];

  constructor(readonly top: Scope) {}

  add(node: object, role: ScopeRole, scope: Scope): void {
    let map = this.byRole.get(role);
    if (map === undefined) {
      map = new Map();
      this.byRole.set(role, map);
    }
    map.set(node, scope);
  }

  find(node: object, role: ScopeRole = "body"): Scope | undefined {
    return this.byRole.get(role)?.get(node);
  }

  get(node: object, role: ScopeRole = "body"): Scope {
    const scope = this.find(node, role);
    if (scope === undefined) throw new Error("scope analysis missed a node");
    return scope;
  }

  /** Whether evaluating the node can assign a name in the middle of an expression. */
  containsWalrus(node: ast.Node): boolean {
    const offsets = this.walruses;
    if (offsets.length === 0) return false;
    let low = 0;
    let high = offsets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((offsets[middle] as number) < node.start) low = middle + 1;
      else high = middle;
    }
    return low < offsets.length && (offsets[low] as number) < node.end;
  }
}

/** Private names are prefixed with the class's name. Python reference, 6.2.1 "Private name mangling". */
export function mangle(privateName: string | null, name: string): string {
  if (privateName === null || !name.startsWith("__") || name.endsWith("__") || name.includes(".")) return name;
  const stripped = privateName.replace(/^_+/, "");
  return stripped === "" ? name : `_${stripped}${name}`;
}

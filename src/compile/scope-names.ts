/** How scope analysis notes names: the scope it is in, what the program says about a name there, and what is refused. */
import type * as ast from "../syntax/ast.js";
import type { Source } from "../syntax/source.js";
import { failure, type Place } from "./failure.js";
import { mangle, Scope, type ScopeKind, ScopeTable, Use } from "./scope.js";

const LOOKS_AT_LOCALS: ReadonlySet<string> = new Set(["locals", "vars", "dir", "eval", "exec"]);

/** Where in an annotation-like scope an expression stands, for messages. */
const PLACE_OF_KIND: ReadonlyMap<ScopeKind, string> = new Map([
  ["annotation", "an annotation"],
  ["type parameters", "the definition of a generic"],
  ["type alias", "a type alias"],
]);

export abstract class ScopeNames {
  readonly table: ScopeTable;
  protected scope: Scope;
  protected privateName: string | null = null;
  /** Inside an `if`, loop, `try`, `with` or `match` of the current block. */
  protected conditional = false;
  /** Depth of comprehension targets. */
  protected inTarget = 0;
  /** The words of messages about the type variable whose bound or default is being visited. */
  protected typeVariablePlace = "";

  constructor(
    protected readonly source: Source,
    protected readonly futureAnnotations: boolean,
  ) {
    this.scope = new Scope("module", "top", null, false);
    this.table = new ScopeTable(this.scope);
  }

  protected fail(message: string, place: Place): never {
    throw failure(this.source, message, place);
  }

  protected define(name: string, use: number, place: Place, scope = this.scope): void {
    if (name === "__debug__" && use & (Use.BOUND | Use.GLOBAL)) this.fail("cannot assign to __debug__", place);
    const symbol = scope.symbol(mangle(this.privateName, name));
    if (use & Use.PARAM && symbol.uses & Use.PARAM) {
      this.fail(`duplicate argument '${name}' in function definition`, place);
    }
    if (use & Use.TYPE_PARAM && symbol.uses & Use.TYPE_PARAM) this.fail(`duplicate type parameter '${name}'`, place);
    if (this.inTarget > 0 && use & Use.LOCAL && scope === this.scope) {
      if (symbol.uses & (Use.GLOBAL | Use.NONLOCAL)) {
        this.fail(`comprehension inner loop cannot rebind assignment expression target '${name}'`, place);
      }
      symbol.uses |= Use.ITERATION;
    }
    symbol.uses |= use;
    if (use & Use.PARAM) scope.params.push(symbol.name);
    if (use & Use.GLOBAL) this.table.top.symbol(symbol.name).uses |= Use.GLOBAL;
  }

  protected read(name: string): void {
    const mangled = mangle(this.privateName, name);
    this.scope.symbol(mangled).uses |= Use.READ;
    this.noteLook(name);
    // `super()` finds the class through the same cell as a mention of `__class__`.
    if (name === "super" && this.scope.isFunction) this.scope.symbol("__class__").uses |= Use.READ;
  }

  protected name(node: ast.Name): void {
    if (node.ctx === "Load") {
      this.read(node.id);
      return;
    }
    if (node.ctx === "Del" && node.id === "__debug__") this.fail("cannot delete __debug__", node);
    this.define(node.id, Use.LOCAL, node);
    if (node.ctx === "Del") this.scope.symbol(mangle(this.privateName, node.id)).unbound = true;
  }

  /** `global` and `nonlocal`. Python reference, 7.12 and 7.13. */
  protected directive(node: ast.Global | ast.Nonlocal, use: Use, word: string): void {
    for (const name of node.names) {
      const symbol = this.scope.symbol(mangle(this.privateName, name));
      const before = symbol.uses;
      if (before & (Use.PARAM | Use.LOCAL | Use.READ | Use.ANNOTATED | Use.IMPORT)) {
        if (before & Use.PARAM) this.fail(`name '${name}' is parameter and ${word}`, node);
        if (before & Use.READ) this.fail(`name '${name}' is used prior to ${word} declaration`, node);
        if (before & Use.ANNOTATED) this.fail(`annotated name '${name}' can't be ${word}`, node);
        if (before & Use.LOCAL) this.fail(`name '${name}' is assigned to before ${word} declaration`, node);
      }
      symbol.uses |= use;
      symbol.directive ??= node;
      if (use === Use.GLOBAL) this.table.top.symbol(symbol.name).uses |= Use.GLOBAL;
    }
  }

  protected inside(scope: Scope, visit: () => void): void {
    const { scope: outer, conditional, inTarget } = this;
    this.scope = scope;
    this.conditional = false;
    this.inTarget = 0;
    visit();
    this.scope = outer;
    this.conditional = conditional;
    this.inTarget = inTarget;
  }

  protected open(kind: ScopeKind, name: string): Scope {
    const scope = new Scope(kind, name, this.scope, false);
    scope.privateName = this.privateName;
    return scope;
  }

  protected seeClass(scope: Scope, outer: Scope): void {
    scope.seesClass = true;
    scope.symbol("__classdict__").uses |= Use.READ;
    if (outer.kind === "class") outer.needsClassDict = true;
  }

  protected inClass(): boolean {
    return this.scope.kind === "class" || this.scope.seesClass;
  }

  protected formatParameter(scope: Scope): void {
    scope.symbol(".format").uses = Use.PARAM | Use.READ;
    scope.params.push(".format");
  }

  /** What must not stand in annotations, type aliases and type parameters. */
  protected refuse(what: string, node: ast.Expr): void {
    const place = this.scope.kind === "type variable" ? this.typeVariablePlace : PLACE_OF_KIND.get(this.scope.kind);
    if (place !== undefined) this.fail(`${what} cannot be used within ${place}`, node);
  }

  /** Somebody may look at the variables of the code by name. */
  protected noteLook(name: string): void {
    if (LOOKS_AT_LOCALS.has(name)) this.scope.host.looksAtLocals = true;
  }
}

/**
 * First pass of scope analysis: walks the program once, opens a Scope for each block and notes how each name is used.
 * What can only be wrong with regard to the order of statements is found here; the rest in scope-resolver.ts.
 */
import type * as ast from "../syntax/ast.js";
import type { Source } from "../syntax/source.js";
import { failure, type Place } from "./failure.js";
import { mangle, Scope, type ScopeKind, ScopeTable, Use } from "./scope.js";

const LOOKS_AT_LOCALS = new Set(["locals", "vars", "dir", "eval", "exec"]);

/** Where in an annotation-like scope an expression stands, for messages. */
const PLACE_OF_KIND: ReadonlyMap<ScopeKind, string> = new Map([
  ["annotation", "an annotation"],
  ["type parameters", "the definition of a generic"],
  ["type alias", "a type alias"],
]);

export class ScopeBuilder {
  readonly table: ScopeTable;
  private scope: Scope;
  private privateName: string | null = null;
  /** Inside an `if`, loop, `try`, `with` or `match` of the current block. */
  private conditional = false;
  /** Depth of comprehension iterables, where `:=` is not allowed, not even in a lambda. */
  private inIterable = 0;
  /** Depth of comprehension targets. */
  private inTarget = 0;
  /** The words of messages about the type variable whose bound or default is being visited. */
  private typeVariablePlace = "";

  constructor(
    private readonly source: Source,
    private readonly futureAnnotations: boolean,
  ) {
    this.scope = new Scope("module", "top", null, false);
    this.table = new ScopeTable(this.scope);
  }

  module(body: ast.Stmt[]): ScopeTable {
    this.table.walruses = [];
    this.statements(body);
    return this.finish();
  }

  expressionOnly(body: ast.Expr): ScopeTable {
    this.expr(body);
    return this.finish();
  }

  private finish(): ScopeTable {
    this.table.walruses.sort((a, b) => a - b);
    return this.table;
  }

  private fail(message: string, place: Place): never {
    throw failure(this.source, message, place);
  }

  // ------------------------------------------------------------------------------------------------------ names

  private define(name: string, use: number, place: Place, scope = this.scope): void {
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

  private read(name: string): void {
    const mangled = mangle(this.privateName, name);
    this.scope.symbol(mangled).uses |= Use.READ;
    if (LOOKS_AT_LOCALS.has(name)) this.scope.host.looksAtLocals = true;
    // `super()` finds the class through the same cell as a mention of `__class__`.
    if (name === "super" && this.scope.isFunction) this.scope.symbol("__class__").uses |= Use.READ;
  }

  private name(node: ast.Name): void {
    if (node.ctx === "Load") {
      this.read(node.id);
      return;
    }
    if (node.ctx === "Del" && node.id === "__debug__") this.fail("cannot delete __debug__", node);
    this.define(node.id, Use.LOCAL, node);
    if (node.ctx === "Del") this.scope.symbol(mangle(this.privateName, node.id)).unbound = true;
  }

  /** `global` and `nonlocal`. Python reference, 7.12 and 7.13. */
  private directive(node: ast.Global | ast.Nonlocal, use: Use, word: string): void {
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

  // ------------------------------------------------------------------------------------------------- statements

  private statements(body: ast.Stmt[]): void {
    for (const statement of body) this.statement(statement);
  }

  /** Statements whose execution depends on something: annotations in them are conditional. */
  private branch(...bodies: ast.Stmt[][]): void {
    const outer = this.conditional;
    this.conditional = true;
    for (const body of bodies) this.statements(body);
    this.conditional = outer;
  }

  private statement(node: ast.Stmt): void {
    switch (node.kind) {
      case "FunctionDef":
        this.functionDef(node);
        return;
      case "ClassDef":
        this.classDef(node);
        return;
      case "TypeAlias":
        this.typeAlias(node);
        return;
      case "Return":
        if (node.value !== null) this.expr(node.value);
        return;
      case "Delete":
        this.exprs(node.targets);
        return;
      case "Assign":
        this.expr(node.value);
        this.exprs(node.targets);
        return;
      case "AugAssign":
        this.expr(node.target);
        if (node.target.kind === "Name") this.scope.symbol(mangle(this.privateName, node.target.id));
        this.expr(node.value);
        return;
      case "AnnAssign":
        this.annAssign(node);
        return;
      case "For":
        this.expr(node.iter);
        this.expr(node.target);
        this.branch(node.body, node.orelse);
        return;
      case "While":
        this.expr(node.test);
        this.branch(node.body, node.orelse);
        return;
      case "If":
        this.ifChain(node);
        return;
      case "With":
        for (const item of node.items) {
          this.expr(item.contextExpr);
          if (item.optionalVars !== null) this.expr(item.optionalVars);
        }
        this.branch(node.body);
        return;
      case "Match":
        this.match(node);
        return;
      case "Raise":
        if (node.exc !== null) this.expr(node.exc);
        if (node.cause !== null) this.expr(node.cause);
        return;
      case "Try":
        this.tryStatement(node);
        return;
      case "Assert":
        this.expr(node.test);
        if (node.msg !== null) this.expr(node.msg);
        return;
      case "Import":
      case "ImportFrom":
        for (const alias of node.names) this.alias(alias, node);
        return;
      case "Global":
        this.directive(node, Use.GLOBAL, "global");
        return;
      case "Nonlocal":
        this.directive(node, Use.NONLOCAL, "nonlocal");
        return;
      case "Expr":
        this.expr(node.value);
        return;
      case "Pass":
      case "Break":
      case "Continue":
        return;
    }
  }

  /** `elif` chains are long in real programs and flat in meaning, so they do not nest here. */
  private ifChain(first: ast.If): void {
    const outer = this.conditional;
    let node = first;
    for (;;) {
      this.expr(node.test);
      this.conditional = true;
      this.statements(node.body);
      const next = node.orelse.length === 1 ? node.orelse[0] : undefined;
      if (next?.kind !== "If") break;
      node = next;
    }
    this.statements(node.orelse);
    this.conditional = outer;
  }

  private tryStatement(node: ast.Try): void {
    this.branch(node.body);
    for (const handler of node.handlers) {
      if (handler.type !== null) this.expr(handler.type);
      if (handler.name !== null) {
        this.define(handler.name, Use.LOCAL, handler);
        this.scope.symbol(mangle(this.privateName, handler.name)).unbound = true;
      }
      this.branch(handler.body);
    }
    this.branch(node.orelse, node.finalbody);
  }

  private alias(node: ast.Alias, statement: ast.Import | ast.ImportFrom): void {
    if (node.name === "*") {
      if (this.scope.kind !== "module") this.fail("import * only allowed at module level", node);
      return;
    }
    let bound = node.asname ?? node.name;
    const dot = bound.indexOf(".");
    if (dot >= 0 && node.asname === null && statement.kind === "Import") bound = bound.slice(0, dot);
    this.define(bound, Use.IMPORT, node);
  }

  /** Annotated assignment. Python reference, 7.2.2. */
  private annAssign(node: ast.AnnAssign): void {
    const target = node.target;
    if (target.kind === "Name") {
      const before = this.scope.uses(mangle(this.privateName, target.id));
      if (node.simple && before & (Use.GLOBAL | Use.NONLOCAL) && this.scope.kind !== "module") {
        const word = before & Use.GLOBAL ? "global" : "nonlocal";
        this.fail(`annotated name '${target.id}' can't be ${word}`, node);
      }
      if (node.simple) this.define(target.id, Use.LOCAL | Use.ANNOTATED, target);
      else if (node.value !== null) this.define(target.id, Use.LOCAL, target);
    } else {
      this.expr(target);
    }
    this.variableAnnotation(node);
    if (node.value !== null) this.expr(node.value);
  }

  private variableAnnotation(node: ast.AnnAssign): void {
    const outer = this.scope;
    let scope = outer.annotationScope;
    if (scope === null) {
      scope = new Scope("annotation", "__annotate__", outer, false);
      outer.annotationScope = scope;
      scope.privateName = this.privateName;
      scope.symbol(".format").uses = Use.PARAM;
      scope.params.push(".format");
      scope.unevaluated = outer.isFunction || this.futureAnnotations;
      if (outer.kind === "class") this.seeClass(scope, outer);
    }
    const evaluated = !outer.isFunction && !this.futureAnnotations;
    if (evaluated && node.simple && node.target.kind === "Name") {
      if (outer.kind === "module" || this.conditional) {
        outer.conditionalAnnotations = true;
        if (outer.kind === "class") scope.symbol("__conditional_annotations__").uses |= Use.READ;
      }
      this.inside(scope, () => this.expr(node.annotation));
      return;
    }
    if (evaluated) {
      // The annotation of `a.b: x` is evaluated where it stands; yield and the like are still not allowed in it.
      const checked = new Scope("annotation", "__annotate__", outer, false);
      checked.unevaluated = true;
      this.inside(checked, () => this.expr(node.annotation));
      outer.children.pop();
      this.expr(node.annotation);
      return;
    }
    this.inside(scope, () => this.expr(node.annotation));
  }

  // ------------------------------------------------------------------------------------------------ definitions

  private inside(scope: Scope, visit: () => void): void {
    const { scope: outer, conditional, inTarget } = this;
    this.scope = scope;
    this.conditional = false;
    this.inTarget = 0;
    visit();
    this.scope = outer;
    this.conditional = conditional;
    this.inTarget = inTarget;
  }

  private open(kind: ScopeKind, name: string): Scope {
    const scope = new Scope(kind, name, this.scope, false);
    scope.privateName = this.privateName;
    return scope;
  }

  private seeClass(scope: Scope, outer: Scope): void {
    scope.seesClass = true;
    scope.symbol("__classdict__").uses |= Use.READ;
    if (outer.kind === "class") outer.needsClassDict = true;
  }

  private inClass(): boolean {
    return this.scope.kind === "class" || this.scope.seesClass;
  }

  private functionDef(node: ast.FunctionDef): void {
    this.define(node.name, Use.LOCAL, node);
    this.exprs(node.args.defaults);
    for (const value of node.args.kwDefaults) if (value !== null) this.expr(value);
    this.exprs(node.decorators);
    const build = () => {
      this.functionAnnotations(node, node.args, node.returns);
      const scope = this.open("function", node.name);
      scope.isCoroutine = node.isAsync;
      this.table.add(node, "body", scope);
      this.inside(scope, () => {
        this.parameters(node.args);
        this.statements(node.body);
      });
    };
    if (node.typeParams.length === 0) build();
    else this.typeParameters(node, node.typeParams, node.args, build);
  }

  private lambda(node: ast.Lambda): void {
    this.exprs(node.args.defaults);
    for (const value of node.args.kwDefaults) if (value !== null) this.expr(value);
    const scope = this.open("lambda", "lambda");
    this.table.add(node, "body", scope);
    this.inside(scope, () => {
      this.parameters(node.args);
      this.expr(node.body);
    });
  }

  private parameters(args: ast.Arguments): void {
    for (const arg of args.posonlyargs) this.define(arg.arg, Use.PARAM, arg);
    for (const arg of args.args) this.define(arg.arg, Use.PARAM, arg);
    for (const arg of args.kwonlyargs) this.define(arg.arg, Use.PARAM, arg);
    if (args.vararg !== null) this.define(args.vararg.arg, Use.PARAM, args.vararg);
    if (args.kwarg !== null) this.define(args.kwarg.arg, Use.PARAM, args.kwarg);
  }

  /** The `__annotate__` function of a function; nothing where no parameter is annotated. */
  private functionAnnotations(node: ast.FunctionDef, args: ast.Arguments, returns: ast.Expr | null): void {
    const annotations: ast.Expr[] = [];
    const take = (arg: ast.Arg | null) => {
      if (arg !== null && arg.annotation !== null) annotations.push(arg.annotation);
    };
    args.posonlyargs.forEach(take);
    args.args.forEach(take);
    take(args.vararg);
    args.kwonlyargs.forEach(take);
    take(args.kwarg);
    if (returns !== null) annotations.push(returns);
    if (annotations.length === 0) return;
    const scope = this.open("annotation", "__annotate__");
    scope.unevaluated = this.futureAnnotations;
    this.formatParameter(scope);
    if (this.inClass()) this.seeClass(scope, this.scope);
    this.table.add(node, "annotations", scope);
    this.inside(scope, () => this.exprs(annotations));
  }

  private formatParameter(scope: Scope): void {
    scope.symbol(".format").uses = Use.PARAM | Use.READ;
    scope.params.push(".format");
  }

  private classDef(node: ast.ClassDef): void {
    this.define(node.name, Use.LOCAL, node);
    this.exprs(node.decorators);
    const build = () => {
      this.exprs(node.bases);
      this.keywords(node.keywords);
      const scope = this.open("class", node.name);
      scope.privateName = node.name;
      this.table.add(node, "body", scope);
      const outerPrivate = this.privateName;
      this.privateName = node.name;
      this.inside(scope, () => {
        if (node.typeParams.length > 0) {
          this.define("__type_params__", Use.LOCAL, node);
          this.read(".type_params");
        }
        this.statements(node.body);
      });
      this.privateName = outerPrivate;
    };
    if (node.typeParams.length === 0) {
      build();
      return;
    }
    // Inside the class's own generic scope names are mangled as in the class (so that `class C[__T]` works).
    const outerPrivate = this.privateName;
    this.privateName = node.name;
    this.typeParameters(node, node.typeParams, null, build);
    this.privateName = outerPrivate;
  }

  private typeAlias(node: ast.TypeAlias): void {
    this.expr(node.name);
    const build = () => {
      const seesClass = this.inClass();
      const scope = this.open("type alias", node.name.id);
      this.formatParameter(scope);
      if (seesClass) this.seeClass(scope, this.scope);
      this.table.add(node, "body", scope);
      this.inside(scope, () => this.expr(node.value));
    };
    if (node.typeParams.length === 0) build();
    else this.typeParameters(node, node.typeParams, null, build);
  }

  /** Python reference, 8.10 "Type parameter lists". */
  private typeParameters(
    node: ast.FunctionDef | ast.ClassDef | ast.TypeAlias,
    params: ast.TypeParam[],
    args: ast.Arguments | null,
    build: () => void,
  ): void {
    const name = typeof node.name === "string" ? node.name : node.name.id;
    const scope = this.open("type parameters", name);
    if (this.scope.kind === "class") this.seeClass(scope, this.scope);
    this.table.add(node, "parameters", scope);
    const hidden = (symbol: string, use: number) => {
      scope.symbol(symbol).uses |= use;
      if (use & Use.PARAM) scope.params.push(symbol);
    };
    if (args !== null && args.defaults.length > 0) hidden(".defaults", Use.PARAM);
    if (args?.kwDefaults.some((value) => value !== null)) hidden(".kwdefaults", Use.PARAM);
    if (node.kind === "ClassDef") {
      hidden(".type_params", Use.LOCAL | Use.READ);
      hidden(".generic_base", Use.LOCAL | Use.READ);
    }
    this.inside(scope, () => {
      for (const param of params) this.typeParameter(param);
      build();
    });
  }

  private typeParameter(param: ast.TypeParam): void {
    if (param.name === "__classdict__" || param.name === "__classcell__") {
      this.fail(`reserved name '${param.name}' cannot be used for type parameter`, param);
    }
    this.define(param.name, Use.TYPE_PARAM | Use.LOCAL, param);
    const evaluator = (role: "bound" | "default", value: ast.Expr, place: string) => {
      const scope = this.open("type variable", param.name);
      this.formatParameter(scope);
      if (this.scope.seesClass) this.seeClass(scope, this.scope);
      this.table.add(param, role, scope);
      const outer = this.typeVariablePlace;
      this.typeVariablePlace = place;
      this.inside(scope, () => this.expr(value));
      this.typeVariablePlace = outer;
    };
    if (param.kind === "TypeVar" && param.bound !== null) {
      evaluator("bound", param.bound, param.bound.kind === "Tuple" ? "a TypeVar constraint" : "a TypeVar bound");
    }
    if (param.defaultValue !== null) evaluator("default", param.defaultValue, `a ${param.kind} default`);
  }

  // --------------------------------------------------------------------------------------------------- patterns

  private match(node: ast.Match): void {
    this.expr(node.subject);
    for (const each of node.cases) {
      this.pattern(each.pattern);
      if (each.guard !== null) this.expr(each.guard);
      this.branch(each.body);
    }
  }

  private pattern(node: ast.Pattern): void {
    switch (node.kind) {
      case "MatchValue":
        this.expr(node.value);
        return;
      case "MatchSingleton":
        return;
      case "MatchSequence":
      case "MatchOr":
        for (const each of node.patterns) this.pattern(each);
        return;
      case "MatchStar":
        if (node.name !== null) this.define(node.name, Use.LOCAL, node);
        return;
      case "MatchMapping":
        this.exprs(node.keys);
        for (const each of node.patterns) this.pattern(each);
        if (node.rest !== null) this.define(node.rest, Use.LOCAL, node);
        return;
      case "MatchClass":
        this.expr(node.cls);
        for (const each of node.patterns) this.pattern(each);
        for (const each of node.kwdPatterns) this.pattern(each);
        return;
      case "MatchAs":
        if (node.pattern !== null) this.pattern(node.pattern);
        if (node.name !== null) this.define(node.name, Use.LOCAL, node);
        return;
    }
  }

  // ------------------------------------------------------------------------------------------------ expressions

  private exprs(nodes: (ast.Expr | null)[]): void {
    for (const node of nodes) if (node !== null) this.expr(node);
  }

  private keywords(nodes: ast.Keyword[]): void {
    for (const node of nodes) {
      if (node.arg === "__debug__") this.fail("cannot assign to __debug__", node);
      this.expr(node.value);
    }
  }

  private expr(node: ast.Expr): void {
    switch (node.kind) {
      case "Constant":
        return;
      case "Name":
        this.name(node);
        return;
      case "BinOp":
        this.binOp(node);
        return;
      case "BoolOp":
        this.exprs(node.values);
        return;
      case "NamedExpr":
        this.namedExpr(node);
        return;
      case "UnaryOp":
        this.expr(node.operand);
        return;
      case "Lambda":
        this.lambda(node);
        return;
      case "IfExp":
        this.expr(node.test);
        this.expr(node.body);
        this.expr(node.orelse);
        return;
      case "Dict":
        for (let i = 0; i < node.values.length; i++) {
          const key = node.keys[i];
          if (key) this.expr(key);
          this.expr(node.values[i] as ast.Expr);
        }
        return;
      case "Set":
      case "List":
      case "Tuple":
        this.exprs(node.elts);
        return;
      case "ListComp":
        this.comprehension(node, "list", node.elt, null);
        return;
      case "SetComp":
        this.comprehension(node, "set", node.elt, null);
        return;
      case "DictComp":
        this.comprehension(node, "dict", node.key, node.value);
        return;
      case "GeneratorExp":
        this.comprehension(node, "generator", node.elt, null);
        return;
      case "Await":
        this.refuse("await expression", node);
        this.expr(node.value);
        this.scope.isCoroutine = true;
        return;
      case "Yield":
      case "YieldFrom":
        this.refuse("yield expression", node);
        if (node.value !== null) this.expr(node.value);
        this.scope.isGenerator = true;
        if (this.scope.kind === "comprehension") {
          const kind = this.scope.comprehension;
          this.fail(`'yield' inside ${kind === "generator" ? "generator expression" : `${kind} comprehension`}`, node);
        }
        return;
      case "Compare":
        this.expr(node.left);
        this.exprs(node.comparators);
        return;
      case "Call":
        this.expr(node.func);
        this.exprs(node.args);
        this.keywords(node.keywords);
        return;
      case "FormattedValue":
      case "Interpolation":
        this.expr(node.value);
        if (node.formatSpec !== null) this.expr(node.formatSpec);
        return;
      case "JoinedStr":
      case "TemplateStr":
        this.exprs(node.values);
        return;
      case "Attribute":
        if (node.attr === "__debug__" && node.ctx !== "Load") {
          this.fail(`cannot ${node.ctx === "Del" ? "delete" : "assign to"} __debug__`, node);
        }
        if (LOOKS_AT_LOCALS.has(node.attr)) this.scope.host.looksAtLocals = true;
        this.expr(node.value);
        return;
      case "Subscript":
        this.expr(node.value);
        this.expr(node.slice);
        return;
      case "Starred":
        this.expr(node.value);
        return;
      case "Slice":
        this.exprs([node.lower, node.upper, node.step]);
        return;
    }
  }

  /** Long sums lean to the left; they are walked without recursion. */
  private binOp(node: ast.BinOp): void {
    const rights: ast.Expr[] = [];
    let left: ast.Expr = node;
    while (left.kind === "BinOp") {
      rights.push(left.right);
      left = left.left;
    }
    this.expr(left);
    for (let i = rights.length - 1; i >= 0; i--) this.expr(rights[i] as ast.Expr);
  }

  /** What must not stand in annotations, type aliases and type parameters. */
  private refuse(what: string, node: ast.Expr): void {
    const place = this.scope.kind === "type variable" ? this.typeVariablePlace : PLACE_OF_KIND.get(this.scope.kind);
    if (place !== undefined) this.fail(`${what} cannot be used within ${place}`, node);
  }

  /** Assignment expressions. Python reference, 6.12. */
  private namedExpr(node: ast.NamedExpr): void {
    this.refuse("named expression", node);
    if (this.inIterable > 0) {
      this.fail("assignment expression cannot be used in a comprehension iterable expression", node);
    }
    if (this.scope.kind === "comprehension") this.bindOutsideComprehensions(node.target);
    this.table.walruses.push(node.start);
    this.expr(node.value);
    this.define(node.target.id, Use.LOCAL, node.target);
  }

  /** A name assigned inside comprehensions belongs to the function or module around them. */
  private bindOutsideComprehensions(target: ast.Name): void {
    const name = mangle(this.privateName, target.id);
    const within = "assignment expression within a comprehension cannot be used";
    for (let scope: Scope | null = this.scope; scope !== null; scope = scope.parent) {
      const here = this.scope.symbol(name);
      switch (scope.kind) {
        case "comprehension":
          if (scope.uses(name) & Use.ITERATION) {
            this.fail(`assignment expression cannot rebind comprehension iteration variable '${target.id}'`, target);
          }
          continue;
        case "function":
        case "lambda":
          here.uses |= scope.uses(name) & Use.GLOBAL ? Use.GLOBAL : Use.NONLOCAL;
          here.directive ??= target;
          this.define(target.id, Use.LOCAL, target, scope);
          return;
        case "module":
          here.uses |= Use.GLOBAL;
          here.directive ??= target;
          this.define(target.id, Use.GLOBAL, target, scope);
          return;
        case "class":
          this.fail(`${within} in a class body`, target);
          break;
        case "type parameters":
          this.fail(`${within} within the definition of a generic`, target);
          break;
        case "type alias":
          this.fail(`${within} in a type alias`, target);
          break;
        case "type variable":
          this.fail(`${within} in a TypeVar bound`, target);
          break;
        case "annotation":
          continue;
      }
    }
  }

  /** Displays and generator expressions. Python reference, 6.2.4; the outermost iterable belongs to the outer scope. */
  private comprehension(
    node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp,
    kind: "list" | "set" | "dict" | "generator",
    element: ast.Expr,
    value: ast.Expr | null,
  ): void {
    const outermost = node.generators[0] as ast.Comprehension;
    this.inIterable++;
    this.expr(outermost.iter);
    this.inIterable--;
    const inlined = kind !== "generator" && !this.scope.seesClass;
    const outer = this.scope;
    const scope = new Scope("comprehension", kind === "generator" ? "genexpr" : `${kind}comp`, outer, inlined, kind);
    scope.privateName = this.privateName;
    if (!inlined) {
      scope.symbol(".0").uses = Use.PARAM;
      scope.params.push(".0");
    }
    if (outermost.isAsync) scope.isCoroutine = true;
    this.table.add(node, "body", scope);
    this.inside(scope, () => {
      this.target(outermost.target);
      this.exprs(outermost.ifs);
      for (let i = 1; i < node.generators.length; i++) {
        const generator = node.generators[i] as ast.Comprehension;
        this.target(generator.target);
        this.inIterable++;
        this.expr(generator.iter);
        this.inIterable--;
        this.exprs(generator.ifs);
        if (generator.isAsync) scope.isCoroutine = true;
      }
      this.expr(element);
      if (value !== null) this.expr(value);
    });
    if (scope.isCoroutine && kind !== "generator") outer.isCoroutine = true;
  }

  private target(node: ast.Expr): void {
    this.inTarget++;
    this.expr(node);
    this.inTarget--;
  }
}

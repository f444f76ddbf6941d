/** Scope analysis of expressions, with the scopes they open: lambdas and comprehensions. */
import type * as ast from "../syntax/ast.js";
import { mangle, Scope, Use } from "./scope.js";
import { ScopeNames } from "./scope-names.js";

export abstract class ScopeExpressions extends ScopeNames {
  /** Depth of comprehension iterables, where `:=` is not allowed, not even in a lambda. */
  private inIterable = 0;

  protected exprs(nodes: (ast.Expr | null)[]): void {
    for (const node of nodes) if (node !== null) this.expr(node);
  }

  protected keywords(nodes: ast.Keyword[]): void {
    for (const node of nodes) {
      if (node.arg === "__debug__") this.fail("cannot assign to __debug__", node);
      this.expr(node.value);
    }
  }

  protected expr(node: ast.Expr): void {
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
        this.noteLook(node.attr);
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
  protected binOp(node: ast.BinOp): void {
    const rights: ast.Expr[] = [];
    let left: ast.Expr = node;
    while (left.kind === "BinOp") {
      rights.push(left.right);
      left = left.left;
    }
    this.expr(left);
    for (let i = rights.length - 1; i >= 0; i--) this.expr(rights[i] as ast.Expr);
  }

  protected lambda(node: ast.Lambda): void {
    this.exprs(node.args.defaults);
    for (const value of node.args.kwDefaults) if (value !== null) this.expr(value);
    const scope = this.open("lambda", "lambda");
    this.table.add(node, "body", scope);
    this.inside(scope, () => {
      this.parameters(node.args);
      this.expr(node.body);
    });
  }

  protected parameters(args: ast.Arguments): void {
    for (const arg of args.posonlyargs) this.define(arg.arg, Use.PARAM, arg);
    for (const arg of args.args) this.define(arg.arg, Use.PARAM, arg);
    for (const arg of args.kwonlyargs) this.define(arg.arg, Use.PARAM, arg);
    if (args.vararg !== null) this.define(args.vararg.arg, Use.PARAM, args.vararg);
    if (args.kwarg !== null) this.define(args.kwarg.arg, Use.PARAM, args.kwarg);
  }

  /** Assignment expressions. Python reference, 6.12. */
  protected namedExpr(node: ast.NamedExpr): void {
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
  protected bindOutsideComprehensions(target: ast.Name): void {
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
  protected comprehension(
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

  protected target(node: ast.Expr): void {
    this.inTarget++;
    this.expr(node);
    this.inTarget--;
  }
}

/**
 * First pass of scope analysis: walks the program once, opens a Scope for each block and notes how each name is used.
 * What can only be wrong with regard to the order of statements is found here; the rest in scope-resolver.ts.
 *
 * One walker in four layers: names, expressions, definitions and, here, statements.
 */
import type * as ast from "../syntax/ast.js";
import { mangle, Scope, type ScopeTable, Use } from "./scope.js";
import { ScopeDefinitions } from "./scope-definitions.js";

export class ScopeBuilder extends ScopeDefinitions {
  module(body: ast.Stmt[]): ScopeTable {
    this.table.walruses = [];
    this.statements(body);
    return this.finish();
  }

  expressionOnly(body: ast.Expr): ScopeTable {
    this.expr(body);
    return this.finish();
  }

  protected finish(): ScopeTable {
    this.table.walruses.sort((a, b) => a - b);
    return this.table;
  }

  protected statements(body: ast.Stmt[]): void {
    for (const statement of body) this.statement(statement);
  }

  /** Statements whose execution depends on something: annotations in them are conditional. */
  protected branch(...bodies: ast.Stmt[][]): void {
    const outer = this.conditional;
    this.conditional = true;
    for (const body of bodies) this.statements(body);
    this.conditional = outer;
  }

  protected statement(node: ast.Stmt): void {
    this.source.pass();
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
  protected ifChain(first: ast.If): void {
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

  protected tryStatement(node: ast.Try): void {
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

  protected alias(node: ast.Alias, statement: ast.Import | ast.ImportFrom): void {
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
  protected annAssign(node: ast.AnnAssign): void {
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

  protected variableAnnotation(node: ast.AnnAssign): void {
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

  protected match(node: ast.Match): void {
    this.expr(node.subject);
    for (const each of node.cases) {
      this.pattern(each.pattern);
      if (each.guard !== null) this.expr(each.guard);
      this.branch(each.body);
    }
  }

  protected pattern(node: ast.Pattern): void {
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
}

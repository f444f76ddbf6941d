/** Scope analysis of functions, classes and type aliases, with their type parameters and annotations. */
import type * as ast from "../syntax/ast.js";
import { Use } from "./scope.js";
import { ScopeExpressions } from "./scope-expressions.js";

export abstract class ScopeDefinitions extends ScopeExpressions {
  protected abstract statements(body: ast.Stmt[]): void;

  protected functionDef(node: ast.FunctionDef): void {
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

  /** The `__annotate__` function of a function; nothing where no parameter is annotated. */
  protected functionAnnotations(node: ast.FunctionDef, args: ast.Arguments, returns: ast.Expr | null): void {
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

  protected classDef(node: ast.ClassDef): void {
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

  protected typeAlias(node: ast.TypeAlias): void {
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
  protected typeParameters(
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

  protected typeParameter(param: ast.TypeParam): void {
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
}

/** Which modules a program imports, and which of their names it uses, as far as the text says. */
import { eachNode } from "../compile/constructs.js";
import type * as ast from "../syntax/ast.js";
import type { Source } from "../syntax/source.js";

/** A module that a program imports. */
export class ModuleUse {
  /** Names that are used of it. */
  readonly names = new Set<string>();
  /** The text does not say which names are used: it is passed on, looked into, imported with a star. */
  isWhole = false;

  constructor(
    readonly module: string,
    /** Where it is imported first. */
    readonly line: number,
  ) {}
}

/** Everything imported absolutely, by name of the module. A relative import is a module of the host's. */
export function moduleUses(tree: ast.Node, source: Source): Map<string, ModuleUse> {
  const uses = new Map<string, ModuleUse>();
  const use = (module: string, node: ast.Node): ModuleUse => {
    let found = uses.get(module);
    if (found === undefined) {
      found = new ModuleUse(module, source.lineAt(node.start));
      uses.set(module, found);
    }
    return found;
  };
  /** Variables that hold a module, by name: the modules that they may be. */
  const variables = new Map<string, Set<string>>();
  const bind = (variable: string, module: string): void => {
    const modules = variables.get(variable) ?? new Set();
    variables.set(variable, modules.add(module));
  };
  const imports: (ast.Import | ast.ImportFrom)[] = [];
  eachNode(tree, (node) => {
    if (node.kind === "Import" || node.kind === "ImportFrom") imports.push(node as ast.Import | ast.ImportFrom);
  });
  imports.sort((a, b) => a.start - b.start);
  for (const node of imports) {
    if (node.kind === "Import") {
      for (const alias of node.names) {
        use(alias.name, node);
        bind(
          alias.asname ?? (alias.name.split(".")[0] as string),
          alias.asname === null ? top(alias.name) : alias.name,
        );
        for (let dot = alias.name.indexOf("."); dot >= 0; dot = alias.name.indexOf(".", dot + 1)) {
          use(alias.name.slice(0, dot), node);
        }
      }
    } else if (node.level === 0 && node.module !== null) {
      const module = use(node.module, node);
      for (let dot = node.module.indexOf("."); dot >= 0; dot = node.module.indexOf(".", dot + 1)) {
        use(node.module.slice(0, dot), node);
      }
      for (const alias of node.names) {
        if (alias.name === "*") module.isWhole = true;
        else module.names.add(alias.name);
      }
    }
  }
  followVariables(tree, variables, uses);
  return uses;
}

const top = (module: string): string => module.split(".")[0] as string;

/** Notes which attributes of the modules are read; a module that is used in any other way may be used for anything. */
function followVariables(
  tree: ast.Node,
  variables: ReadonlyMap<string, ReadonlySet<string>>,
  uses: ReadonlyMap<string, ModuleUse>,
): void {
  /** Names and attributes that are read on the way to another attribute. */
  const inner = new Set<ast.Node>();
  const attributes: ast.Attribute[] = [];
  const names: ast.Name[] = [];
  eachNode(tree, (node) => {
    if (node.kind === "Attribute") {
      attributes.push(node as ast.Attribute);
      const { value, ctx } = node as ast.Attribute;
      if (ctx === "Load" && (value.kind === "Name" || value.kind === "Attribute")) inner.add(value);
    } else if (node.kind === "Name") names.push(node as ast.Name);
  });
  for (const name of names) {
    if (inner.has(name) && name.ctx === "Load") continue;
    for (const module of variables.get(name.id) ?? []) whole(uses, module);
  }
  for (const attribute of attributes) {
    const path = pathOf(attribute.value);
    if (path === undefined) continue;
    for (const first of variables.get(path[0] as string) ?? []) {
      // `import a.b` binds `a`; through it `a.b` is read like any attribute.
      const module = [first, ...path.slice(1)].join(".");
      const found = uses.get(module);
      if (found === undefined) continue;
      const isModule = uses.has(`${module}.${attribute.attr}`);
      if (!isModule) found.names.add(attribute.attr);
      else if (!inner.has(attribute)) whole(uses, `${module}.${attribute.attr}`);
      if (attribute.ctx !== "Load") found.isWhole = true;
    }
  }
}

/** A module and all that is below it may be used for anything. */
function whole(uses: ReadonlyMap<string, ModuleUse>, module: string): void {
  for (const [name, found] of uses) if (name === module || name.startsWith(`${module}.`)) found.isWhole = true;
}

/** `a.b.c` as names; undefined for anything else. */
function pathOf(node: ast.Expr): string[] | undefined {
  const path: string[] = [];
  let at = node;
  while (at.kind === "Attribute") {
    path.unshift(at.attr);
    at = at.value;
  }
  if (at.kind !== "Name") return undefined;
  path.unshift(at.id);
  return path;
}

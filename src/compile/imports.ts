/** Imports. Python reference, 7.11. */
import type * as ast from "../syntax/ast.js";
import type { Source } from "../syntax/source.js";
import { failure } from "./failure.js";
import { Op } from "./opcodes.js";
import type { Unit } from "./unit.js";

export function importStatement(u: Unit, node: ast.Import): void {
  for (const alias of node.names) {
    const mark = u.mark();
    const module = u.temporary();
    u.at(node);
    u.emit(Op.IMPORT_NAME, module, u.nameOperand(alias.name), u.constant(null), 0);
    const [first, ...rest] = alias.name.split(".") as [string, ...string[]];
    if (alias.asname === null) {
      u.store(first, module);
    } else {
      // `import a.b.c as x` binds the submodule: __import__ has returned `a`.
      for (const part of rest) u.emit(Op.IMPORT_FROM, module, module, u.nameOperand(part));
      u.store(alias.asname, module);
    }
    u.release(mark);
  }
}

export function importFrom(u: Unit, node: ast.ImportFrom): void {
  if (isFuture(node) && u.host.kind !== "module") u.fail(TOO_LATE, node);
  const mark = u.mark();
  const module = u.temporary();
  const items = node.names.map((alias) => alias.name);
  u.at(node);
  u.emit(Op.IMPORT_NAME, module, u.nameOperand(node.module ?? ""), u.constant({ type: "tuple", items }), node.level);
  if (node.names[0]?.name === "*") {
    u.emit(Op.IMPORT_STAR, module);
  } else {
    const value = u.temporary();
    for (const alias of node.names) {
      const bound = alias.asname ?? alias.name;
      const direct = u.directRegister(bound);
      u.emit(Op.IMPORT_FROM, direct >= 0 ? direct : value, module, u.nameOperand(alias.name));
      if (direct < 0) u.store(bound, value);
    }
  }
  u.release(mark);
}

const FEATURES: ReadonlySet<string> = new Set([
  "nested_scopes",
  "generators",
  "division",
  "absolute_import",
  "with_statement",
  "print_function",
  "unicode_literals",
  "barry_as_FLUFL",
  "generator_stop",
  "annotations",
]);

const TOO_LATE = "from __future__ imports must occur at the beginning of the file";

function isFuture(node: ast.ImportFrom): boolean {
  return node.module === "__future__" && node.level === 0;
}

/** Python reference, 7.11.1 "Future statements": they stand first, and only `annotations` means something here. */
export function futureFeatures(body: readonly ast.Stmt[], source: Source): Set<string> {
  const features = new Set<string>();
  let atBeginning = true;
  body.forEach((node, i) => {
    if (node.kind === "ImportFrom" && isFuture(node)) {
      if (!atBeginning) throw failure(source, TOO_LATE, node);
      for (const alias of node.names) {
        if (alias.name === "braces") throw failure(source, "not a chance", alias);
        if (!FEATURES.has(alias.name)) throw failure(source, `future feature ${alias.name} is not defined`, alias);
        features.add(alias.name);
      }
      return;
    }
    const isDocstring = i === 0 && node.kind === "Expr" && node.value.kind === "Constant" && node.value.type === "str";
    if (!isDocstring) atBeginning = false;
  });
  return features;
}

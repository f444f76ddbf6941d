/** The table of constants of a code object: one entry for each value of each type. */
import type { Code, Const } from "./code.js";

export class ConstantTable {
  readonly values: Const[] = [];
  private readonly index = new Map<string, number>();

  add(value: Const): number {
    const key = keyOf(value);
    if (key === null) return this.values.push(value) - 1;
    let at = this.index.get(key);
    if (at === undefined) {
      at = this.values.push(value) - 1;
      this.index.set(key, at);
    }
    return at;
  }

  addCode(code: Code): number {
    return this.values.push({ type: "code", code }) - 1;
  }
}

/** 1, 1.0 and True are different constants, and so are 0.0 and -0.0: the key names type and value. */
function keyOf(value: Const): string | null {
  if (value === null) return "N";
  switch (typeof value) {
    case "boolean":
      return value ? "T" : "F";
    case "string":
      return `s${value}`;
    case "number":
    case "bigint":
      return `i${value}`;
  }
  switch (value.type) {
    case "float":
    case "complex":
      return Number.isNaN(value.value) ? null : `${value.type}${Object.is(value.value, -0) ? "-0" : value.value}`;
    case "bytes":
      return value.value.length > 64 ? null : `b${value.value.join(",")}`;
    case "ellipsis":
      return "E";
    case "code":
      return null;
    case "tuple":
    case "frozenset": {
      if (value.items.length > 64) return null;
      let key = value.type;
      for (const item of value.items) {
        const part = keyOf(item);
        // A deep or long tuple is not worth a key longer than itself.
        if (part === null || key.length > 1000) return null;
        key += `(${part.length}:${part}`;
      }
      return key;
    }
  }
}

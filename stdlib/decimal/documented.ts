/** Rows whose docstrings are CPython's, found by name. */
import type { Row } from "../../src/objects/native.js";

type Docs = { readonly [name: string]: string };

/** For a table of docstrings: that of a name, and a row with that of its own. */
export function documented(docs: Docs): {
  doc: (name: string) => string;
  row: (signature: string, impl: Row[2]) => Row;
} {
  const doc = (name: string): string => docs[name] ?? "";
  return { doc, row: (signature, impl) => [signature, doc(signature.slice(0, signature.indexOf("("))), impl] };
}

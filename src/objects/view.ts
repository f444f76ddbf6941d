/**
 * Views: values that show something kept elsewhere as a list, dict or set.
 *
 * A view is no PyList, PyDict or PySet: every fast path of the machine and of the natives takes those for the owners of
 * their items, and would read past a view. It is a class of its own, with a type of its own that no program ever sees:
 * the type's `face` is what `type(view)`, `view.__class__`, isinstance and `list.index(view, x)` know. So a program finds
 * a list, and the natives find something that they have to ask.
 *
 * The methods of a view's type are the ones of its face: reading methods are the very same implementations, applied to
 * the contents of the moment; what can be answered without collecting the contents (`v[i]`, `len(v)`, iteration) has a
 * row of its own; what would change a list goes through `change`, which most views refuse.
 */
import type { BinaryOp, VM } from "../vm/vm.js";
import { dictCopy } from "./dict.js";
import {
  attrGet,
  attrNames,
  attrSet,
  builtinType,
  objectType,
  PyBuiltin,
  PyDict,
  PyList,
  PyMethodDescriptor,
  PyObject,
  PySet,
  type PyType,
  setType,
  type Value,
} from "./model.js";
import { type Gen, install, isReady, type Maybe, NativeDef, type Row } from "./native.js";
import { setCopy } from "./set.js";

export type Contents = PyList | PyDict | PySet;

export abstract class PyView extends PyObject {
  /** What it shows at this moment, in a fresh container; charged. undefined for a view that is no container. */
  abstract contents(vm: VM): Contents | undefined;

  /** Number of items, where a list or dict is shown. */
  get size(): number | null {
    return null;
  }

  /** Called before `change` lets a method of the face work on the contents: throws where the view is read-only. */
  abstract checkWritable(): void;

  /** Writes contents that a method has changed back to where they came from. */
  abstract writeBack(vm: VM, before: Contents, after: Contents): void;

  /** An attribute that its type does not have. */
  attribute(_vm: VM, _name: string): Value | undefined {
    return undefined;
  }

  /** Sets such an attribute, or deletes it when the value is undefined; false: as any object without attributes. */
  setAttribute(_vm: VM, _name: string, _value: Value | undefined): boolean {
    return false;
  }
}

/** A view's contents, and any other value itself: for natives that look for an exact list, dict or set. */
export function plainContents(vm: VM, v: Value): Value {
  return v instanceof PyView ? (v.contents(vm) ?? v) : v;
}

/** Operators, whose other operand may be a view too. */
const OPERATORS: ReadonlySet<string> = new Set(
  "eq ne lt le gt ge add or ror and rand sub rsub xor rxor ior iand isub ixor".split(" ").map((name) => `__${name}__`),
);

/** Methods that change a list, dict or set. */
const CHANGING: ReadonlySet<string> = new Set(
  (
    "append clear extend insert pop remove reverse sort popitem setdefault update add discard difference_update " +
    "intersection_update symmetric_difference_update __init__ __setitem__ __delitem__ __iadd__ __imul__ __ior__ __iand__ " +
    "__isub__ __ixor__"
  ).split(" "),
);

/**
 * A type of views that programs take for `face`.
 * @param rows what views of this type answer themselves
 */
export function viewType(face: PyType, rows: () => readonly Row[]): PyType {
  const type = builtinType(face.name, objectType, { subclassable: false });
  type.face = face;
  type.collection = face.collection;
  type.later(() => fillView(type, face, rows()));
  return type;
}

function fillView(type: PyType, face: PyType, rows: readonly Row[]): void {
  face.complete();
  type.doc = face.doc;
  const own = new Set(rows.map(([signature]) => signature.slice(0, signature.indexOf("("))));
  install(type, () => ({ methods: rows }));
  type.complete();
  for (const name of attrNames(face.attrs)) {
    if (own.has(name)) continue;
    const value = attrGet(face.attrs, name) as Value;
    if (!(value instanceof PyMethodDescriptor)) attrSet(type.attrs, name, value);
    else if (value.isClassMethod) attrSet(type.attrs, name, new PyBuiltin(value.def, face));
    else attrSet(type.attrs, name, new PyMethodDescriptor(derived(value.def, type), type, false));
  }
}

/** The face's method as the view's. */
function derived(of: NativeDef, type: PyType): NativeDef {
  const { name } = of;
  let impl = (vm: VM, self: PyView, ...args: unknown[]): unknown => of.impl(vm, self.contents(vm), ...args);
  if (CHANGING.has(name)) impl = (vm, self, ...args) => change(vm, self, of, args);
  else if (OPERATORS.has(name)) impl = (vm, self, other) => operate(vm, self, of, other as Value);
  // A view inside itself is found by the view, not by its contents of the moment.
  else if (name === "__repr__") impl = (vm, self) => of.impl(vm, self.contents(vm), self);
  const def = new NativeDef(of.signature, of.doc, impl);
  def.qualname = of.qualname;
  def.owner = type;
  return def;
}

const SYMBOLS: ReadonlyMap<string, BinaryOp> = new Map([
  ["add", "+"],
  ["or", "|"],
  ["and", "&"],
  ["sub", "-"],
  ["xor", "^"],
]);

function operate(vm: VM, self: PyView, of: NativeDef, other: Value): unknown {
  const mine = self.contents(vm) as Contents;
  const theirs = plainContents(vm, other);
  // A class derived from the face (OrderedDict, a program's own) has the first say in what the result is.
  if (theirs instanceof PyObject && theirs.cls !== mine.cls && theirs.cls.isSubtype(mine.cls)) {
    const word = of.name.slice(2, -2);
    const symbol = SYMBOLS.get(word);
    if (symbol !== undefined) return vm.binary(symbol, mine, theirs);
    const reflected = SYMBOLS.get(word.slice(1));
    if (reflected !== undefined) return vm.binary(reflected, theirs, mine);
  }
  return of.impl(vm, mine, theirs);
}

/** Lets a method work on the contents and writes back what it did. */
function change(vm: VM, self: PyView, of: NativeDef, args: unknown[]): Maybe<Value> {
  self.checkWritable();
  const before = self.contents(vm) as Contents;
  const after = copyOf(vm, before);
  const r = of.impl(vm, after, ...args) as Maybe<Value> | undefined;
  if (r !== undefined && !isReady(r)) return changeLater(vm, self, before, after, r);
  self.writeBack(vm, before, after);
  return r === after ? self : ((r ?? null) as Value);
}

function copyOf(vm: VM, of: Contents): Contents {
  if (of instanceof PyDict) return dictCopy(vm, of);
  if (of instanceof PySet) return setCopy(vm, of, setType) as PySet;
  vm.meter.alloc(8 * of.items.length);
  return new PyList(of.items.slice());
}

function* changeLater(vm: VM, self: PyView, before: Contents, after: Contents, pending: Maybe<Value>): Gen<Value> {
  const held = [before, after];
  vm.hold(held);
  const r = (yield pending) as Value;
  self.writeBack(vm, before, after);
  return r === after ? self : r;
}

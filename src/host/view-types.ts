/** The types of views: what they answer without collecting their contents. Everything else is derived (objects/view.ts). */
import { itemAt, reprOf } from "../objects/container-repr.js";
import { comparisonWork, sameItem } from "../objects/equality.js";
import { indexError, keyError, runtimeError } from "../objects/errors.js";
import { iteratorType, LeafIterator, registerIterable } from "../objects/iterators.js";
import { keyIndex } from "../objects/list.js";
import {
  attrNames,
  builtinType,
  dictType,
  listType,
  objectType,
  PyDict,
  PyFloat,
  PyList,
  type PyMethodDescriptor,
  PyScalar,
  PySlice,
  type PyType,
  setType,
  type Tracer,
  type Value,
} from "../objects/model.js";
import { andThen, install, type Maybe, type Row } from "../objects/native.js";
import { type SliceIndices, sliceIndicesOf } from "../objects/slice.js";
import { viewType } from "../objects/view.js";
import type { VM } from "../vm/vm.js";
import type { HostDict, HostInstance, HostList, HostSet } from "./views.js";

/** The row of a type's own method: its signature and docstring, with another implementation. */
function rowOf(type: PyType, name: string, impl: Row[2]): Row {
  const { signature, doc } = (type.lookup(name) as PyMethodDescriptor).def;
  return [signature, doc, impl];
}

/** The implementation of a type's own method, for rows that have nothing better in some case. */
function implOf(type: PyType, name: string): Row[2] {
  return (type.lookup(name) as PyMethodDescriptor).def.impl;
}

// --------------------------------------------------------------------------------------------------------------- list

function position(view: HostList, i: number, what: string): number {
  const { length } = view;
  const at = i < 0 ? i + length : i;
  if (at < 0 || at >= length) throw indexError(what);
  return at;
}

export const hostListType = viewType(listType, () => [
  rowOf(listType, "__len__", (_vm: VM, self: HostList) => self.length),
  rowOf(listType, "__getitem__", (vm: VM, self: HostList, key: Value): Maybe<Value> => {
    if (typeof key === "number") return self.at(position(self, key, "list index out of range"));
    if (key instanceof PySlice) {
      return andThen(
        sliceIndicesOf(vm, key, () => self.length) as Maybe<SliceIndices>,
        ({ start, step, count }) => new PyList(self.slice(vm, start, step, count)),
      );
    }
    return andThen(keyIndex(vm, key), (i) => self.at(position(self, i, "list index out of range")));
  }),
  rowOf(listType, "__iter__", (vm: VM, self: HostList) => {
    vm.meter.alloc(40);
    return new HostListIterator(self);
  }),
  rowOf(listType, "__contains__", (vm: VM, self: HostList, item: Value) => {
    // No object of the host's equals a scalar: such items need not be shown.
    if (typeof item === "object" && item !== null) return implOf(listType, "__contains__")(vm, self.contents(vm), item);
    for (let i = 0; i < self.length; i++) {
      vm.meter.charge(1);
      const raw = self.raw(i);
      if (typeof raw === "object" && raw !== null) continue;
      if (typeof raw === "function") continue;
      const same = sameItem(self.at(i), item);
      vm.meter.charge(comparisonWork());
      if (same === true) return true;
    }
    return false;
  }),
  rowOf(listType, "__setitem__", (vm: VM, self: HostList, key: Value, value: Value): Maybe<Value> => {
    self.checkWritable();
    if (key instanceof PySlice) return changeWith(vm, self, implOf(listType, "__setitem__"), [key, value]);
    return andThen(keyIndex(vm, key), (i) => {
      self.assign(position(self, i, "list assignment index out of range"), value);
      return null;
    });
  }),
  rowOf(listType, "append", (vm: VM, self: HostList, value: Value) => {
    self.checkWritable();
    vm.meter.alloc(8);
    self.assign(self.length, value);
    return null;
  }),
]);

/** Lets an implementation of list work on the contents, and writes them back. */
function changeWith(vm: VM, self: HostList, impl: Row[2], args: Value[]): Maybe<Value> {
  const before = self.contents(vm);
  const after = new PyList(before.items.slice());
  return andThen(impl(vm, after, ...args) as Maybe<Value>, (r) => {
    self.writeBack(vm, before, after);
    return r ?? null;
  });
}

/** By position, like a list's: it ends where the array ends at that moment. */
class HostListIterator extends LeafIterator {
  private index = 0;
  constructor(private view: HostList | null) {
    super();
  }
  override nextItem(): Value | undefined {
    const { view } = this;
    if (view === null) return undefined;
    if (this.index < view.length) return view.at(this.index++);
    this.view = null;
    return undefined;
  }
  override lengthHint(): number {
    return this.view === null ? 0 : Math.max(0, this.view.length - this.index);
  }
  override trace(t: Tracer): void {
    t.value(this.view);
  }
}
iteratorType("list_iterator", { hint: true, jsClass: HostListIterator });
registerIterable(hostListType, (view: HostList) => new HostListIterator(view));

// --------------------------------------------------------------------------------------------------------------- dict

export const hostDictType = viewType(dictType, () => [
  rowOf(dictType, "__len__", (_vm: VM, self: HostDict) => self.size),
  rowOf(dictType, "__getitem__", (_vm: VM, self: HostDict, key: Value) => {
    const v = self.get(key);
    if (v === undefined) throw keyError(key);
    return v;
  }),
  rowOf(dictType, "__contains__", (_vm: VM, self: HostDict, key: Value) => self.has(key)),
  rowOf(dictType, "get", (_vm: VM, self: HostDict, key: Value, fallback: Value = null) => self.get(key) ?? fallback),
  rowOf(dictType, "__iter__", (vm: VM, self: HostDict) => {
    vm.meter.alloc(80);
    return new HostKeyIterator(self);
  }),
  rowOf(dictType, "__setitem__", (vm: VM, self: HostDict, key: Value, value: Value) => {
    self.checkWritable();
    vm.meter.alloc(40);
    self.set(key, value);
    return null;
  }),
  rowOf(dictType, "__delitem__", (_vm: VM, self: HostDict, key: Value) => {
    self.checkWritable();
    self.remove(key);
    return null;
  }),
]);

class HostKeyIterator extends LeafIterator {
  private next: (() => readonly [unknown, unknown] | undefined) | null;
  private readonly revision: number;
  constructor(private readonly view: HostDict) {
    super();
    this.next = view.walk();
    this.revision = view.revision;
  }
  override nextItem(): Value | undefined {
    if (this.next === null) return undefined;
    const entry = this.next();
    if (this.view.revision !== this.revision) throw runtimeError("dictionary changed size during iteration");
    if (entry !== undefined) return this.view.key(entry[0]);
    this.next = null;
    return undefined;
  }
  override trace(t: Tracer): void {
    t.value(this.view);
  }
}
iteratorType("dict_keyiterator", { hint: true, jsClass: HostKeyIterator });
registerIterable(hostDictType, (view: HostDict) => new HostKeyIterator(view));

// ---------------------------------------------------------------------------------------------------------------- set

const isScalar = (v: Value): boolean =>
  typeof v !== "object" || v === null || v instanceof PyFloat || v instanceof PyScalar;

export const hostSetType = viewType(setType, () => [
  rowOf(setType, "__len__", (_vm: VM, self: HostSet) => self.size),
  rowOf(
    setType,
    "__contains__",
    (vm: VM, self: HostSet, item: Value) =>
      // Other objects compare by content, which the host's Set knows nothing of.
      self.has(item) ||
      (isScalar(item) ? false : (implOf(setType, "__contains__")(vm, self.contents(vm), item) as Maybe<boolean>)),
  ),
  rowOf(setType, "__iter__", (vm: VM, self: HostSet) => {
    vm.meter.alloc(80);
    return new HostSetIterator(self);
  }),
]);

class HostSetIterator extends LeafIterator {
  private next: (() => readonly [unknown] | undefined) | null;
  private readonly size: number;
  constructor(private readonly view: HostSet) {
    super();
    this.next = view.walk();
    this.size = view.size;
  }
  override nextItem(): Value | undefined {
    if (this.next === null) return undefined;
    if (this.view.size !== this.size) throw runtimeError("Set changed size during iteration");
    const member = this.next();
    if (member !== undefined) return this.view.member(member[0]);
    this.next = null;
    return undefined;
  }
  override trace(t: Tracer): void {
    t.value(this.view);
  }
}
iteratorType("set_iterator", { hint: true, jsClass: HostSetIterator });
registerIterable(hostSetType, (view: HostSet) => new HostSetIterator(view));

// ----------------------------------------------------------------------------------------------------------- instances

const hostObjectType = builtinType("HostObject", objectType, { module: "host", subclassable: false });
install(hostObjectType, () => ({
  doc: "An object of the host.",
  methods: [
    [
      "__repr__(self, /)",
      "Return repr(self).",
      (vm: VM, self: HostInstance) => {
        const names = self.names();
        vm.meter.items(names.length, 16);
        const values = names.map((name) => self.attribute(vm, name) ?? null);
        return reprOf(
          vm,
          self,
          (i) => itemAt(values, i),
          (parts) => `${self.cls.name}(${parts.map((part, i) => `${names[i]}=${part}`).join(", ")})`,
          `${self.cls.name}(...)`,
        );
      },
    ],
    // It stands for one object of the host, of which there is no second.
    ["__copy__(self, /)", "The object itself.", (_vm: VM, self: HostInstance) => self],
    ["__deepcopy__(self, memo, /)", "The object itself.", (_vm: VM, self: HostInstance) => self],
    [
      "__dir__(self, /)",
      "Default dir() implementation.",
      (vm: VM, self: HostInstance) => vm.makeList([...new Set([...self.names(), ...attrNames(self.cls.attrs)])]),
    ],
  ],
  getset: {
    __dict__: {
      get: (vm: VM, self: HostInstance) => {
        const dict = new PyDict();
        for (const name of self.names()) {
          vm.meter.alloc(40);
          dict.table.put(name, name, self.attribute(vm, name) ?? null);
        }
        return dict;
      },
    },
  },
}));

/** The type of views on the instances of one class of the host. Its name is all that a program learns of the class. */
export function instanceType(name: string): PyType {
  const type = builtinType(name === "" ? "HostObject" : name.slice(0, 100), hostObjectType, { subclassable: false });
  type.module = "host";
  return type;
}

/** abc: abstract base classes. */
import { attrSet, PyType, type Value } from "../src/objects/model.js";
import type { NativeModule } from "../src/objects/module.js";
import type { Row } from "../src/objects/native.js";
import { COLLECTION_MARKS } from "../src/vm/matching.js";
import type { VM } from "../src/vm/vm.js";
import { abcSource } from "./sources.generated.js";

/** What `match` takes for a sequence or mapping is a mark on the class; virtual subclasses get it when registered. */
const rows = (): readonly Row[] => [
  [
    "_mark_collection(cls, mark, /)",
    "Mark a class as a sequence or mapping for match statements.",
    (_vm: VM, cls: Value, mark: Value) => {
      const key = mark === "sequence" ? COLLECTION_MARKS[0] : COLLECTION_MARKS[1];
      if (cls instanceof PyType && cls.isHeap) cls.set(key, true);
      return null;
    },
  ],
  [
    "_inherit_mark(cls, subclass, /)",
    "Hand the marks of an abstract base class on to a registered class.",
    (_vm: VM, cls: Value, subclass: Value) => {
      if (!(cls instanceof PyType) || !(subclass instanceof PyType) || !subclass.isHeap) return null;
      for (const key of COLLECTION_MARKS) {
        if (cls.lookup(key) === true) {
          attrSet(subclass.attrs, key, true);
          subclass.changed();
        }
      }
      return null;
    },
  ],
];

export const abcModule: NativeModule = { name: "abc", functions: rows, source: abcSource };

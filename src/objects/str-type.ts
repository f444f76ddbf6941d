/** The type str: construction, operators and the table of its methods. Python reference, "Text Sequence Type". */
import { textObject } from "../vm/protocols.js";
import type { VM } from "../vm/vm.js";
import { decodeBytes, decodeObject, encodeText } from "./codecs.js";
import { compareStrings } from "./equality.js";
import { indexErrorType, overflowError, raised, typeError, valueError } from "./errors.js";
import { chargeText, padText, parseFormatSpec, unknownType } from "./format-spec.js";
import { lends, lentBytes, SIMPLE } from "./lent-buffers.js";
import {
  NOT_IMPLEMENTED,
  PyBytes,
  PyScalar,
  PySlice,
  PyTuple,
  type PyType,
  strType,
  typeOf,
  type Value,
} from "./model.js";
import { andThen, type Gen, install, isReady, type Kwargs, type Maybe, type Row } from "./native.js";
import { percentFormatText } from "./percent-format.js";
import { textHash } from "./siphash.js";
import { plainIndex, type SliceIndices, sliceIndices, sliceIndicesOf, slowIndex } from "./slice.js";
import { caseRows } from "./str-case.js";
import { codePointLength, strConcat, strIndex, strRepeat, strSlice } from "./str-core.js";
import { findRows } from "./str-find.js";
import { formatMap, formatText } from "./str-format.js";
import { strIterator } from "./str-iterator.js";
import { padRows } from "./str-pad.js";
import { predicateRows } from "./str-predicates.js";
import { strRepr } from "./str-repr.js";
import { splitRows } from "./str-split.js";
import { maketransRow, translateRow } from "./str-translate.js";
import { textOf } from "./text-args.js";

// ------------------------------------------------------------------------------------------------------ construction

function wrap(cls: PyType, text: string): Value {
  return cls === strType ? text : new PyScalar(cls, text);
}

function* wrapLater(cls: PyType, text: Maybe<string>): Gen<Value> {
  return wrap(cls, (yield text) as string);
}

function newStr(vm: VM, cls: PyType, object?: Value, encoding?: Value, errors?: Value, none = "None"): Maybe<Value> {
  if (encoding === undefined && errors === undefined) {
    if (object === undefined) return wrap(cls, "");
    if (cls === strType) return textObject(vm, object, "__str__");
    const text = vm.str(object);
    return isReady(text) ? wrap(cls, text) : wrapLater(cls, text);
  }
  const name = encoding === undefined ? "utf-8" : argument(encoding, "encoding", none);
  const handler = errors === undefined ? "strict" : argument(errors, "errors", none);
  if (object === undefined) return wrap(cls, "");
  if (textOf(object) !== undefined) throw typeError("decoding str is not supported");
  if (lends(object)) {
    return andThen(lentBytes(vm, object, SIMPLE), (data) =>
      wrap(cls, data.length === 0 ? "" : decodeBytes(vm, data, name, handler)),
    );
  }
  return wrapLater(cls, decodeObject(vm, object, name, handler, "decoding to str: need a bytes-like object, "));
}

function argument(v: Value, name: string, none: string): string {
  const text = textOf(v);
  if (text === undefined)
    throw typeError(`str() argument '${name}' must be str, not ${v === null ? none : typeOf(v).name}`);
  return text;
}

// ---------------------------------------------------------------------------------------------------------- operators

type Test = (a: string, b: string) => boolean;

function compareRow(name: string, sign: string, test: Test): Row {
  return [
    `${name}(self, value, /)`,
    `Return self${sign}value.`,
    (vm: VM, self: string, other: Value) => {
      const text = textOf(other);
      if (text === undefined) return NOT_IMPLEMENTED;
      if (self.length > 64) vm.meter.charge(Math.min(self.length, text.length) >> 6);
      return test(self, text);
    },
  ];
}

/** s[key] */
export function strGetItem(vm: VM, s: string, key: Value): Maybe<Value> {
  if (typeof key === "number") return strIndex(vm, s, key);
  if (key instanceof PySlice) {
    const length = codePointLength(s, vm);
    const n = sliceIndices(key, length);
    if (n !== undefined) return strSlice(vm, s, n.start, n.stop, n.step);
    return sliceLater(vm, s, key, length);
  }
  const i = plainIndex(key);
  if (i !== undefined) return typeof key === "bigint" ? hugeIndex() : strIndex(vm, s, i);
  if ((typeOf(key).lookup("__index__") ?? null) === null) {
    throw typeError(`string indices must be integers, not '${typeOf(key).name}'`);
  }
  return indexLater(vm, s, key);
}

function hugeIndex(): never {
  throw raised(indexErrorType, "cannot fit 'int' into an index-sized integer");
}

function* sliceLater(vm: VM, s: string, key: PySlice, length: number): Gen<Value> {
  const n = (yield sliceIndicesOf(vm, key, () => length)) as SliceIndices;
  return strSlice(vm, s, n.start, n.stop, n.step);
}

function* indexLater(vm: VM, s: string, key: Value): Gen<Value> {
  return strIndex(vm, s, yield* slowIndex(vm, key));
}

function repeat(vm: VM, self: string, value: Value): Maybe<Value> {
  const n = vm.asIntExact(value);
  if (n !== undefined) return repeatBy(vm, self, n);
  return repeatLater(vm, self, value);
}

function repeatBy(vm: VM, self: string, n: number | bigint): string {
  if (typeof n === "bigint" && (n > 9223372036854775807n || n < -9223372036854775808n)) {
    throw overflowError("cannot fit 'int' into an index-sized integer");
  }
  return strRepeat(vm, self, n);
}

function* repeatLater(vm: VM, self: string, value: Value): Gen<Value> {
  return repeatBy(vm, self, (yield vm.index(value)) as number | bigint);
}

// ------------------------------------------------------------------------------------------------------------- format

/** Text without anything to fill in is its own format, of its own class. */
function isBare(text: string): boolean {
  return text !== "" && !text.includes("{") && !text.includes("}");
}

/** format(s, spec) */
export function formatStr(vm: VM, s: string, spec: string, typeName = "str"): string {
  if (spec === "") return s;
  const f = parseFormatSpec(spec, typeName, "s", "<");
  if (f.type !== "s") throw unknownType(f.type, typeName);
  const wrong = (what: string) => valueError(`${what} not allowed in string format specifier`);
  if (f.sign !== "") throw wrong(f.sign === " " ? "Space" : "Sign");
  if (f.noNegativeZero) throw wrong("Negative zero coercion (z)");
  if (f.alternate) throw wrong("Alternate form (#)");
  if (f.align === "=") throw wrong("'=' alignment");
  let text = s;
  let length = f.width >= 0 || f.precision >= 0 ? codePointLength(s, vm) : 0;
  if (f.precision >= 0 && f.precision < length) {
    length = f.precision;
    text = strSlice(vm, s, 0, length, 1);
  }
  if (f.width <= length) return text;
  chargeText(vm, text.length + (f.width - length) * f.fill.length);
  return padText(text, length, f);
}

// -------------------------------------------------------------------------------------------------------------- table

const needSpec = (v: Value): string => {
  const spec = textOf(v);
  if (spec === undefined)
    throw typeError(`__format__() argument must be str, not ${v === null ? "None" : typeOf(v).name}`);
  return spec;
};

install(strType, () => ({
  signature: null,
  doc: "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\nCreate a new string object from the given object.",
  costs: {
    __repr__: "n/16 steps, n bytes",
    __hash__: "n/8 steps",
    __sizeof__: "n/32 steps",
    "__lt__ __le__ __gt__ __ge__": "min(n, m)/64 steps",
    "__eq__ __ne__": "n/64 steps",
    __len__: "n/64 steps, n bytes",
    __getitem__: "(n + k)/64 steps, n + 1.5k bytes",
    __add__: "n/205 + m/205 steps, 1.5n + 1.5m bytes",
    "__mul__ __rmul__": "n k/64 steps, 1.5n k bytes",
    "__mod__ format format_map": "k/64 steps, 1.5k bytes",
    encode: "n/16 steps, 3n bytes",
    "split rsplit": "n/16 + k steps, 1.5n + 24k bytes",
    splitlines: "n/16 steps, 1.5n bytes",
    "strip lstrip rstrip": "(n - k)/16 + k/64 steps, 1.5k bytes",
    join: "m/2 + k/64 steps, 1.5k bytes",
    replace: "n/16 + k steps, 1.5n + 24k bytes",
    "capitalize casefold lower upper": "n/13 steps, 1.5n bytes",
    "swapcase title": "n/4 steps, 1.5n bytes",
    "find index count": "n/21 steps, n bytes",
    "rfind rindex": "n/13 steps, n bytes",
    partition: "n/21 steps, 1.5n bytes",
    rpartition: "n/13 steps, 1.5n bytes",
    "startswith endswith": "k/32 steps",
    __contains__: "n/32 steps",
    "removeprefix removesuffix": "(n - k)/64 + k/32 steps, 1.5n - 1.5k bytes",
    istitle: "n/4 steps",
    "isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace isupper": "n/8 steps",
    "center ljust rjust zfill": "k/64 steps, 1.5k bytes",
    expandtabs: "n/8 steps",
    translate: "n + k/64 steps, 18n bytes",
    maketrans: "n steps, 56n bytes",
  },
  call: [
    "__new__(cls, object='', encoding='utf-8', errors='strict')",
    "",
    (vm: VM, cls: PyType, object?: Value, encoding?: Value, errors?: Value) =>
      newStr(vm, cls, object, encoding, errors, "NoneType"),
    { isCounted: true },
  ],
  methods: [
    [
      "__new__(cls, object='', encoding='utf-8', errors='strict')",
      "Create and return a new object.  See help(type) for accurate signature.",
      newStr,
    ],
    [
      "__repr__(self, /)",
      "Return repr(self).",
      (vm: VM, self: string) => {
        vm.meter.charge(self.length >> 4);
        vm.meter.alloc(self.length);
        return strRepr(self, vm);
      },
    ],
    ["__str__(self, /)", "Return str(self).", (_vm: VM, self: string) => self],
    [
      "__hash__(self, /)",
      "Return hash(self).",
      (vm: VM, self: string) => {
        vm.meter.charge(self.length >> 3);
        return textHash(self);
      },
    ],
    compareRow("__lt__", "<", (a, b) => compareStrings(a, b) < 0),
    compareRow("__le__", "<=", (a, b) => compareStrings(a, b) <= 0),
    compareRow("__eq__", "==", (a, b) => a === b),
    compareRow("__ne__", "!=", (a, b) => a !== b),
    compareRow("__gt__", ">", (a, b) => compareStrings(a, b) > 0),
    compareRow("__ge__", ">=", (a, b) => compareStrings(a, b) >= 0),
    ["__iter__(self, /)", "Implement iter(self).", (_vm: VM, self: string | PyScalar) => strIterator(self)],
    ["__len__(self, /)", "Return len(self).", (vm: VM, self: string) => codePointLength(self, vm)],
    ["__getitem__(self, key, /)", "Return self[key].", strGetItem],
    [
      "__add__(self, value, /)",
      "Return self+value.",
      (vm: VM, self: string, value: Value) => {
        const text = textOf(value);
        if (text === undefined) throw typeError(`can only concatenate str (not "${typeOf(value).name}") to str`);
        return strConcat(vm, self, text);
      },
    ],
    ["__mul__(self, value, /)", "Return self*value.", repeat],
    ["__rmul__(self, value, /)", "Return value*self.", repeat],
    [
      "__mod__(self, value, /)",
      "Return self%value.",
      (vm: VM, self: string | PyScalar, value: Value): Maybe<Value> => {
        const text = textOf(self) as string;
        const made = percentFormatText(vm, text, value);
        return text !== "" && made === text ? self : made;
      },
    ],
    [
      "__rmod__(self, value, /)",
      "Return value%self.",
      (vm: VM, self: string, value: Value) => {
        const format = textOf(value);
        return format === undefined ? NOT_IMPLEMENTED : percentFormatText(vm, format, self);
      },
    ],
    [
      "encode(self, /, encoding='utf-8', errors='strict')",
      "Encode the string using the codec registered for encoding.",
      (vm: VM, self: string, encoding: Value = "utf-8", errors: Value = "strict") => {
        const name = textOf(encoding);
        if (name === undefined) throw badArgument("encoding", encoding);
        const handler = textOf(errors);
        if (handler === undefined) throw badArgument("errors", errors);
        return new PyBytes(encodeText(vm, self, name, handler));
      },
    ],
    ...splitRows(),
    ...caseRows(),
    ...findRows(),
    ...predicateRows(),
    ...padRows(),
    translateRow,
    [
      "format(self, /, *args, **kwargs)",
      "Return a formatted version of the string, using substitutions from args and kwargs.",
      (vm: VM, self: string | PyScalar, args: Value[], kwargs: Kwargs): Maybe<Value> => {
        const text = textOf(self) as string;
        return isBare(text) ? self : formatText(vm, text, args, kwargs);
      },
    ],
    [
      "format_map(self, mapping, /)",
      "Return a formatted version of the string, using substitutions from mapping.",
      (vm: VM, self: string | PyScalar, mapping: Value): Maybe<Value> => {
        const text = textOf(self) as string;
        return isBare(text) ? self : formatMap(vm, text, mapping);
      },
    ],
    [
      "__format__(self, format_spec, /)",
      "Return a formatted version of the string as described by format_spec.",
      (vm: VM, self: string | PyScalar, spec: Value): Maybe<Value> => {
        const text = needSpec(spec);
        if (text === "") return vm.str(self);
        const own = textOf(self) as string;
        const made = formatStr(vm, own, text, typeOf(self).name);
        return made === own ? self : made;
      },
    ],
    ["__getnewargs__(self, /)", "", (_vm: VM, self: string) => new PyTuple([self])],
    [
      "__sizeof__(self, /)",
      "Return the size of the string in memory, in bytes.",
      (vm: VM, self: string) => sizeInMemory(vm, self),
    ],
  ],
  staticMethods: [maketransRow],
}));

function badArgument(name: string, v: Value): unknown {
  return typeError(`encode() argument '${name}' must be str, not ${v === null ? "None" : typeOf(v).name}`);
}

/** As CPython stores strings: one, two or four bytes a character, by the widest. */
function sizeInMemory(vm: VM, s: string): number {
  vm.meter.charge(s.length >> 5);
  if (!/[^\0-\x7f]/.test(s)) return 41 + s.length;
  if (!/[^\0-\xff]/.test(s)) return 58 + s.length;
  const points = vm.meter.strings.of(s);
  return points === null ? 60 + 2 * s.length : 64 + 4 * points.length;
}

/** The Unicode errors: what could not be encoded, decoded or translated, and where. */
import type { VM } from "../vm/vm.js";
import {
  overflowError,
  typeError,
  unicodeDecodeErrorType,
  unicodeEncodeErrorType,
  unicodeTranslateErrorType,
} from "./errors.js";
import { argumentType, asStr, INIT_DOC, member, newRow, refuseKeywords } from "./exceptions.js";
import { PyByteArray, PyBytes, type PyException, PyTuple, type PyType, typeOf, type Value } from "./model.js";
import { type Gen, type GetSetRow, install, type Kwargs } from "./native.js";

interface Layout {
  /** Names of the fields, in the order of the arguments. */
  readonly names: readonly string[];
  /** The type of `object`. */
  readonly of: "str" | "bytes";
  /** What is said about one character and about several. */
  readonly verb: string;
}

const ENCODE: Layout = { names: ["encoding", "object", "start", "end", "reason"], of: "str", verb: "encode" };
const DECODE: Layout = { names: ["encoding", "object", "start", "end", "reason"], of: "bytes", verb: "decode" };
const TRANSLATE: Layout = { names: ["object", "start", "end", "reason"], of: "str", verb: "translate" };

function* init(vm: VM, self: PyException, layout: Layout, args: Value[]): Gen<Value> {
  const { names } = layout;
  if (args.length !== names.length) {
    throw typeError(`function takes exactly ${names.length} arguments (${args.length} given)`);
  }
  const fields = new Map<string, Value>();
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    let value = args[i] as Value;
    if (name === "start" || name === "end") {
      value = (yield vm.index(value)) as number | bigint;
      if (typeof value === "bigint") throw overflowError("Python int too large to convert to C ssize_t");
      value = Number(value);
    } else if (name === "object" && layout.of === "bytes") {
      // Looked at once the other arguments have been found to be right.
    } else if (asStr(value) === undefined) throw typeError(`argument ${i + 1} must be str, not ${argumentType(value)}`);
    fields.set(name, value);
  }
  if (layout.of === "bytes") fields.set("object", (yield bytesOf(vm, fields.get("object") as Value)) as Value);
  self.fields = fields;
  return null;
}

/** bytes as they are, anything else with a buffer as a copy. */
function* bytesOf(vm: VM, value: Value): Gen<Value> {
  if (value instanceof PyBytes) return value;
  if (value instanceof PyByteArray) {
    vm.meter.alloc(32 + value.length);
    return new PyBytes(value.data.slice(0, value.length));
  }
  const toBytes = typeOf(value).name === "memoryview" ? typeOf(value).lookup("tobytes") : undefined;
  if (toBytes === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(value).name}'`);
  return (yield vm.callSpecial(toBytes, value, [])) as Value;
}

/** An exception made by a native has only its arguments. */
function fieldOf(self: PyException, layout: Layout, name: string): Value | undefined {
  const value = self.fields?.get(name);
  if (value !== undefined || self.made) return value;
  const index = layout.names.indexOf(name);
  return index < 0 ? undefined : self.args.items[index];
}

function* text(vm: VM, self: PyException, layout: Layout): Gen<string> {
  const object = fieldOf(self, layout, "object");
  // Made by __new__ alone: there is nothing to tell.
  if (object === undefined) return "";
  const reasonValue = fieldOf(self, layout, "reason");
  const reason = reasonValue === undefined ? "<NULL>" : ((yield vm.str(reasonValue)) as string);
  let prefix = "";
  if (layout !== TRANSLATE) {
    const encoding = fieldOf(self, layout, "encoding");
    prefix = `'${encoding === undefined ? "<NULL>" : ((yield vm.str(encoding)) as string)}' codec `;
  }
  let length: number;
  let points: number[] | null = null;
  if (layout.of === "bytes") {
    if (!(object instanceof PyBytes)) throw typeError("UnicodeError 'object' attribute must be a bytes");
    length = object.data.length;
  } else {
    const s = asStr(object);
    if (s === undefined) throw typeError("UnicodeError 'object' attribute must be a string");
    vm.meter.charge(s.length >> 3);
    vm.meter.alloc(s.length * 8);
    points = codePoints(s);
    length = points.length;
  }
  const from = Number(fieldOf(self, layout, "start") ?? 0);
  const to = Number(fieldOf(self, layout, "end") ?? 0);
  vm.meter.alloc(64 + (prefix.length + reason.length) * 2);
  if (from >= 0 && from < length && to >= 0 && to <= length && to === from + 1) {
    if (points === null) {
      const byte = (object as PyBytes).data[from] as number;
      return `${prefix}can't ${layout.verb} byte 0x${byte.toString(16).padStart(2, "0")} in position ${from}: ${reason}`;
    }
    return `${prefix}can't ${layout.verb} character '${escaped(points[from] as number)}' in position ${from}: ${reason}`;
  }
  const what = points === null ? "bytes" : "characters";
  return `${prefix}can't ${layout.verb} ${what} in position ${from}-${to - 1}: ${reason}`;
}

function codePoints(s: string): number[] {
  const points: number[] = [];
  for (let i = 0; i < s.length; i++) {
    const c = s.codePointAt(i) as number;
    if (c > 0xffff) i++;
    points.push(c);
  }
  return points;
}

function escaped(c: number): string {
  if (c <= 0xff) return `\\x${c.toString(16).padStart(2, "0")}`;
  if (c <= 0xffff) return `\\u${c.toString(16).padStart(4, "0")}`;
  return `\\U${c.toString(16).padStart(8, "0")}`;
}

/** `start` and `end`: whole numbers that cannot be deleted. */
function position(layout: Layout, name: string): GetSetRow {
  return {
    doc: `exception ${name}`,
    member: true,
    get: (_vm, self: PyException) => fieldOf(self, layout, name) ?? 0,
    set: (_vm, self: PyException, value) => {
      if (value === undefined) throw typeError("can't delete numeric/char attribute");
      if (typeof value === "bigint") throw overflowError("Python int too large to convert to C ssize_t");
      if (typeof value !== "number" && typeof value !== "boolean") throw typeError("an integer is required");
      self.fields ??= new Map();
      self.fields.set(name, Number(value));
      return null;
    },
  };
}

function installUnicode(type: PyType, layout: Layout): void {
  const derive = (name: string) => (exc: PyException) => fieldOf(exc, layout, name) ?? null;
  install(type, () => ({
    methods: [
      newRow(),
      [
        "__init__(self, /, *args, **kwargs)",
        INIT_DOC,
        (vm: VM, self: PyException, args: Value[], kwargs?: Kwargs) => {
          refuseKeywords(self.cls.name, kwargs);
          self.args = new PyTuple(args);
          return init(vm, self, layout, args);
        },
      ],
      ["__str__(self, /)", "Return str(self).", (vm: VM, self: PyException) => text(vm, self, layout)],
    ],
    getset: {
      encoding: member("encoding", "exception encoding", derive("encoding")),
      object: member("object", "exception object", derive("object")),
      start: position(layout, "start"),
      end: position(layout, "end"),
      reason: member("reason", "exception reason", derive("reason")),
    },
  }));
}

installUnicode(unicodeEncodeErrorType, ENCODE);
installUnicode(unicodeDecodeErrorType, DECODE);
installUnicode(unicodeTranslateErrorType, TRANSLATE);

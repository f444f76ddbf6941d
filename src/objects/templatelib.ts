/** Template strings: what `t"…"` makes (Python reference, "Template string literals"; PEP 750). */
import type { VM } from "../vm/vm.js";
import { itemAt, reprOf } from "./container-repr.js";
import { typeError, valueError } from "./errors.js";
import { makeGenericAlias } from "./generic-alias.js";
import { iteratorType, LeafIterator } from "./iterators.js";
import {
  builtinType,
  document,
  EMPTY_TUPLE,
  fixedType,
  objectType,
  PyObject,
  PyTuple,
  type PyType,
  type Tracer,
  typeOf,
  type Value,
} from "./model.js";
import { install, type Kwargs, type Maybe, type Row } from "./native.js";
import { allocText, strConcat } from "./str-core.js";
import { textOf } from "./text-args.js";

const MODULE = { module: "string.templatelib", subclassable: false };
export const templateType = builtinType("Template", objectType, MODULE);
export const interpolationType = builtinType("Interpolation", objectType, MODULE);

export class PyInterpolation extends PyObject {
  constructor(
    readonly value: Value,
    readonly expression: string,
    /** "s", "r", "a" or None. */
    readonly conversion: string | null,
    readonly formatSpec: string,
  ) {
    super();
  }
  override trace(t: Tracer): void {
    t.value(this.value);
    t.value(this.expression);
    t.value(this.formatSpec);
  }
}
fixedType(PyInterpolation, interpolationType);

export class PyTemplate extends PyObject {
  /** There is one string more than there are interpolations. */
  constructor(
    readonly strings: PyTuple,
    readonly interpolations: PyTuple,
  ) {
    super();
  }
  override trace(t: Tracer): void {
    t.value(this.strings);
    t.value(this.interpolations);
  }
}
fixedType(PyTemplate, templateType);

/** What an interpolation in a template string is at run time. */
export function makeInterpolation(
  value: Value,
  expression: string,
  conversion: string | null,
  formatSpec: string,
): PyInterpolation {
  return new PyInterpolation(value, expression, conversion, formatSpec);
}

/** A template of strings and interpolations in their order. */
export function makeTemplate(parts: readonly (Value | undefined)[]): PyTemplate {
  const strings: Value[] = [];
  const interpolations: Value[] = [];
  let text = "";
  for (const part of parts) {
    if (part instanceof PyInterpolation) {
      strings.push(text);
      interpolations.push(part);
      text = "";
    } else text += part as string;
  }
  strings.push(text);
  return new PyTemplate(new PyTuple(strings), interpolations.length === 0 ? EMPTY_TUPLE : new PyTuple(interpolations));
}

/** The strings that are not empty, and the interpolations between them. */
class PyTemplateIterator extends LeafIterator {
  private index = 0;
  private atString = true;
  constructor(private readonly template: PyTemplate) {
    super();
  }
  override nextItem(): Value | undefined {
    const { strings, interpolations } = this.template;
    for (;;) {
      if (this.atString) {
        if (this.index >= strings.items.length) return undefined;
        this.atString = false;
        const text = this.index < strings.items.length ? strings.items[this.index] : undefined;
        if (text !== "") return text;
      } else {
        this.atString = true;
        const at = this.index++;
        const item = at < interpolations.items.length ? interpolations.items[at] : undefined;
        if (item === undefined) return undefined;
        return item;
      }
    }
  }
  override trace(t: Tracer): void {
    t.value(this.template);
  }
}
document(
  iteratorType("TemplateIter", { module: "string.templatelib", jsClass: PyTemplateIterator }),
  "Template iterator object",
);

const classGetItem: Row = [
  "__class_getitem__(type, object, /)",
  "See PEP 585",
  (vm: VM, cls: PyType, item: Value) => makeGenericAlias(vm, cls, item),
];

install(templateType, () => ({
  doc: "Template object",
  methods: [
    [
      "__new__(cls, *args, **kwargs)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, _cls: PyType, args: Value[], kwargs: Kwargs) => {
        if (kwargs !== undefined && kwargs.size > 0) throw typeError("Template.__new__ only accepts *args arguments");
        let length = 0;
        const parts = args.map((arg) => {
          const text = textOf(arg);
          if (text === undefined && !(arg instanceof PyInterpolation)) {
            const kind = typeOf(arg).name;
            throw typeError(`Template.__new__ *args need to be of type 'str' or 'Interpolation', got ${kind}`);
          }
          length += text?.length ?? 0;
          return text ?? arg;
        });
        vm.meter.items(args.length, 24);
        allocText(vm, length);
        return makeTemplate(parts);
      },
    ],
    [
      "__repr__(self, /)",
      "Return repr(self).",
      (vm: VM, self: PyTemplate) =>
        reprOf(
          vm,
          self,
          (i) => itemAt([self.strings, self.interpolations], i),
          ([strings, interpolations]) => `Template(strings=${strings}, interpolations=${interpolations})`,
          "Template(...)",
        ),
    ],
    ["__iter__(self, /)", "Implement iter(self).", (_vm: VM, self: PyTemplate) => new PyTemplateIterator(self)],
    [
      "__add__(self, value, /)",
      "Return self+value.",
      (vm: VM, self: PyTemplate, other: Value) => {
        if (!(other instanceof PyTemplate)) {
          const kind = typeOf(other).name;
          throw typeError(
            `can only concatenate string.templatelib.Template (not "${kind}") to string.templatelib.Template`,
          );
        }
        const a = self.strings.items as readonly string[];
        const b = other.strings.items as readonly string[];
        vm.meter.items(a.length + b.length, 16);
        const seam = strConcat(vm, a[a.length - 1] as string, b[0] as string);
        return new PyTemplate(
          new PyTuple([...a.slice(0, -1), seam, ...b.slice(1)]),
          new PyTuple([...self.interpolations.items, ...other.interpolations.items]),
        );
      },
    ],
  ],
  classMethods: [classGetItem],
  getset: {
    strings: { doc: "Strings", member: true, get: (_vm, self: PyTemplate) => self.strings },
    interpolations: { doc: "Interpolations", member: true, get: (_vm, self: PyTemplate) => self.interpolations },
    values: {
      doc: "Values of interpolations",
      get: (vm, self: PyTemplate) => {
        const { items } = self.interpolations;
        vm.meter.items(items.length, 8);
        return new PyTuple(items.map((item) => (item as PyInterpolation).value));
      },
    },
  },
}));

function textArgument(v: Value, name: string): string {
  const text = textOf(v);
  if (text === undefined) {
    throw typeError(`Interpolation() argument '${name}' must be str, not ${v === null ? "None" : typeOf(v).name}`);
  }
  return text;
}

install(interpolationType, () => ({
  signature: null,
  doc: "Interpolation object",
  methods: [
    [
      "__new__(cls, /, value, expression='', conversion=None, format_spec='')",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, _cls: PyType, value: Value, expression: Value = "", conversion: Value = null, spec: Value = "") => {
        const source = textArgument(expression, "expression");
        const convert = conversion === null ? null : textArgument(conversion, "conversion");
        if (convert !== null && !["s", "a", "r"].includes(convert)) {
          throw valueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'");
        }
        vm.meter.alloc(64);
        return new PyInterpolation(value, source, convert, textArgument(spec, "format_spec"));
      },
    ],
    [
      "__repr__(self, /)",
      "Return repr(self).",
      (vm: VM, self: PyInterpolation): Maybe<string> =>
        reprOf(
          vm,
          self,
          (i) => itemAt([self.value, self.expression, self.conversion, self.formatSpec], i),
          (parts) => `Interpolation(${parts.join(", ")})`,
          "Interpolation(...)",
        ),
    ],
  ],
  classMethods: [classGetItem],
  getset: {
    value: { doc: "Value", member: true, get: (_vm, self: PyInterpolation) => self.value },
    expression: { doc: "Expression", member: true, get: (_vm, self: PyInterpolation) => self.expression },
    conversion: { doc: "Conversion", member: true, get: (_vm, self: PyInterpolation) => self.conversion },
    format_spec: { doc: "Format specifier", member: true, get: (_vm, self: PyInterpolation) => self.formatSpec },
  },
  attributes: {
    __match_args__: new PyTuple(["value", "expression", "conversion", "format_spec"]),
  },
}));

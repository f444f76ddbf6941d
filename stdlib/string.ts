/**
 * The modules string, string.templatelib and _string (library reference, "string"). The classes are python/string.py;
 * what they need to look at text is here.
 */
import { typeError } from "../src/objects/errors.js";
import { FormatReader, firstName, nameAsIndex, readStep } from "../src/objects/format-fields.js";
import { iteratorType, LeafIterator } from "../src/objects/iterators.js";
import { PyList, PyTuple, type Tracer, typeOf, type Value } from "../src/objects/model.js";
import type { NativeModule } from "../src/objects/module.js";
import { codePointLength } from "../src/objects/str-core.js";
import { interpolationType, templateType } from "../src/objects/templatelib.js";
import { textOf } from "../src/objects/text-args.js";
import type { VM } from "../src/vm/vm.js";
import { string_templatelibSource, stringSource } from "./sources.generated.js";

function needText(v: Value): string {
  const text = textOf(v);
  if (text === undefined) throw typeError(`expected str, got ${typeOf(v).name}`);
  return text;
}

/** (literal, field name, format spec, conversion) of each piece of a format string. */
class FormatPieces extends LeafIterator {
  private readonly reader: FormatReader;
  constructor(private readonly format: string) {
    super();
    this.reader = new FormatReader(format);
  }
  override nextItem(vm: VM): Value | undefined {
    const piece = this.reader.next();
    if (piece === undefined) return undefined;
    const { literal, field } = piece;
    vm.meter.charge(1 + ((literal.length + (field === null ? 0 : field.name.length + field.spec.length)) >> 3));
    vm.meter.alloc(120 + literal.length * 2);
    if (field === null) return new PyTuple([literal, null, null, null]);
    return new PyTuple([literal, field.name, field.spec, field.conversion === "" ? null : field.conversion]);
  }
  override trace(t: Tracer): void {
    t.value(this.format);
  }
}
iteratorType("formatteriterator", { module: "_string", jsClass: FormatPieces });

/** The steps of a field name: (is attribute, name or index). */
class FieldSteps extends LeafIterator {
  constructor(
    private readonly name: string,
    private at: number,
  ) {
    super();
  }
  override nextItem(vm: VM): Value | undefined {
    if (this.at >= this.name.length) return undefined;
    const step = readStep(this.name, this.at);
    vm.meter.charge(1 + ((step.next - this.at) >> 3));
    vm.meter.alloc(80);
    this.at = step.next;
    return new PyTuple([step.isAttribute, step.index >= 0 ? whole(step.index) : step.name]);
  }
  override trace(t: Tracer): void {
    t.value(this.name);
  }
}
iteratorType("fieldnameiterator", { module: "_string", jsClass: FieldSteps });

const whole = (n: number): Value => (Number.isSafeInteger(n) ? n : BigInt(n));

const IDENTIFIER = /[_a-zA-Z][_a-zA-Z0-9]*/y;

/** Where the placeholders of a string.Template are, as (kind, start, end, name). */
function findPlaceholders(vm: VM, templateArg: Value, delimiterArg: Value): PyList {
  const text = needText(templateArg);
  const delimiter = needText(delimiterArg);
  const found: Value[] = [];
  vm.meter.charge(text.length >> 3);
  const points = vm.meter.strings.of(text);
  const index = (offset: number) => (points === null ? offset : points.index(offset));
  const add = (kind: string, start: number, end: number, name: Value) => {
    vm.meter.items(1, 120);
    found.push(new PyTuple([kind, index(start), index(end), name]));
  };
  const n = delimiter.length;
  if (n === 0) return new PyList(found);
  const identifier = new RegExp(IDENTIFIER);
  const nameAt = (at: number): string => {
    identifier.lastIndex = at;
    return identifier.exec(text)?.[0] ?? "";
  };
  for (let at = text.indexOf(delimiter); at >= 0; ) {
    const after = at + n;
    const isBraced = text[after] === "{";
    const name = nameAt(isBraced ? after + 1 : after);
    let end = after;
    if (text.startsWith(delimiter, after)) {
      end = after + n;
      add("escaped", at, end, null);
    } else if (name !== "" && (!isBraced || text[after + 1 + name.length] === "}")) {
      end = after + name.length + (isBraced ? 2 : 0);
      add("named", at, end, name);
    } else add("invalid", at, end, null);
    at = text.indexOf(delimiter, end);
  }
  return new PyList(found);
}

const underscoreModule: NativeModule = {
  name: "_string",
  doc: "string helper module",
  functions: () => [
    [
      "formatter_parser(text, /)",
      "parse the argument as a format string",
      (vm: VM, text: Value) => {
        vm.meter.alloc(80);
        return new FormatPieces(needText(text));
      },
    ],
    [
      "formatter_field_name_split(name, /)",
      "split the argument as a field name",
      (vm: VM, nameArg: Value) => {
        const name = needText(nameArg);
        vm.meter.charge(codePointLength(name, vm) >> 3);
        vm.meter.alloc(160);
        const first = firstName(name);
        const number = nameAsIndex(first);
        return new PyTuple([number >= 0 ? whole(number) : first, new FieldSteps(name, first.length)]);
      },
    ],
    ["find_placeholders(template, delimiter, /)", "find the placeholders of a string.Template", findPlaceholders],
  ],
};

const WHITESPACE = " \t\n\r\v\f";
const LOWER = "abcdefghijklmnopqrstuvwxyz";
const UPPER = LOWER.toUpperCase();
const DIGITS = "0123456789";
const PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

const stringModule: NativeModule = {
  name: "string",
  doc: "A collection of string constants.",
  constants: {
    whitespace: WHITESPACE,
    ascii_lowercase: LOWER,
    ascii_uppercase: UPPER,
    ascii_letters: LOWER + UPPER,
    digits: DIGITS,
    hexdigits: `${DIGITS}abcdefABCDEF`,
    octdigits: "01234567",
    punctuation: PUNCTUATION,
    printable: DIGITS + LOWER + UPPER + PUNCTUATION + WHITESPACE,
  },
  source: stringSource,
  isPackage: true,
};

const templatelibModule: NativeModule = {
  name: "string.templatelib",
  doc: "Support for template string literals (t-strings).",
  types: [templateType, interpolationType],
  source: string_templatelibSource,
};

export const stringModules: readonly NativeModule[] = [stringModule, templatelibModule, underscoreModule];

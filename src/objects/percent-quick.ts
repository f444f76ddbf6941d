/**
 * `format % values` for everyday formats and values: `%d`, `%s`, `%.2f` and their like, filled with numbers and strings.
 * Nothing of a guest can run, so there is no generator; the format is read once and remembered.
 */
import type { VM } from "../vm/vm.js";
import { PyFloat, PyTuple, tupleType, type Value } from "./model.js";
import { realText, type Spec, textPadded, wholeText } from "./percent-text.js";
import { allocText } from "./str-core.js";

/** A format taken apart: `texts` has one entry more than `specs`. */
interface Template {
  readonly texts: readonly string[];
  readonly specs: readonly Spec[];
}

/** Formats read lately, whoever used them: text alone, and little of it. What a program is charged does not depend on it. */
const templates = new Map<string, Template | null>();
const MAX_TEMPLATES = 200;
const MAX_LENGTH = 200;

const SPEC = /%(?:(%)|([-+ #0]*)(\d{0,4})(?:\.(\d{1,4}))?([dixXsrefgEG]))/y;

/** undefined: percent-format.ts has to see to it. */
export function quickFormat(vm: VM, format: string, values: Value): string | undefined {
  if (format.length > MAX_LENGTH) return undefined;
  let template = templates.get(format);
  if (template === undefined) {
    template = readTemplate(format);
    if (templates.size >= MAX_TEMPLATES) templates.clear();
    templates.set(format, template);
  }
  if (template === null) return undefined;
  const { texts, specs } = template;
  const count = specs.length;
  const items = values instanceof PyTuple && values.cls === tupleType ? values.items : null;
  if (items === null ? count !== 1 : items.length !== count) return undefined;
  for (let i = 0; i < count; i++) {
    if (!suits((specs[i] as Spec).type, items === null ? values : (items[i] as Value))) return undefined;
  }
  vm.meter.charge((format.length >> 4) + count);
  let out = texts[0] as string;
  for (let i = 0; i < count; i++) {
    const value = items === null ? values : (items[i] as Value);
    out += oneText(vm, specs[i] as Spec, value) + (texts[i + 1] as string);
  }
  allocText(vm, out.length);
  return out;
}

/** Whether the value is one whose text our own code makes at once. */
function suits(type: string, v: Value): boolean {
  switch (type) {
    case "s":
    case "r":
      return typeof v !== "object" || v === null || v instanceof PyFloat;
    case "d":
    case "i":
    case "x":
    case "X":
      return typeof v === "number" || typeof v === "bigint";
    default:
      return typeof v === "number" || v instanceof PyFloat;
  }
}

function oneText(vm: VM, spec: Spec, v: Value): string {
  switch (spec.type) {
    case "s":
      return textPadded(vm, typeof v === "string" ? v : (vm.str(v) as string), spec);
    case "r":
      return textPadded(vm, vm.repr(v) as string, spec);
    case "d":
    case "i":
    case "x":
    case "X":
      return wholeText(vm, v as number | bigint, spec);
    default:
      return realText(vm, v instanceof PyFloat ? v.value : (v as number), spec);
  }
}

function readTemplate(format: string): Template | null {
  const texts: string[] = [];
  const specs: Spec[] = [];
  let text = "";
  for (let i = 0; ; ) {
    const at = format.indexOf("%", i);
    if (at < 0) {
      texts.push(text + format.slice(i));
      return { texts, specs };
    }
    text += format.slice(i, at);
    SPEC.lastIndex = at;
    const found = SPEC.exec(format);
    if (found === null) return null;
    i = SPEC.lastIndex;
    const [, percent, flags = "", width = "", precision = "", type = ""] = found;
    if (percent !== undefined) {
      text += "%";
      continue;
    }
    texts.push(text);
    text = "";
    specs.push({
      left: flags.includes("-"),
      plus: flags.includes("+"),
      space: flags.includes(" "),
      alternate: flags.includes("#"),
      zero: flags.includes("0"),
      width: width === "" ? -1 : Number(width),
      precision: precision === "" ? -1 : Number(precision),
      type,
    });
  }
}

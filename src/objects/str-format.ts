/**
 * str.format and str.format_map. A field reaches attributes and items through the machine only: what a program cannot
 * reach by writing it out, a format string cannot reach either.
 */

import { constructMessage } from "../compile/constructs.js";
import type { VM } from "../vm/vm.js";
import { indexErrorType, keyError, raised, typeError, valueError } from "./errors.js";
import { type Field, FormatReader, firstName, nameAsIndex, readStep } from "./format-fields.js";
import type { Value } from "./model.js";
import { type Gen, isReady, type Kwargs, type Maybe } from "./native.js";
import { startNow } from "./start-now.js";
import { allocText, append } from "./str-core.js";

/** Where fields get their first value from. */
class Arguments {
  /** Number of the next field without a name; -1: fields are numbered by hand. */
  private auto = 0;
  private state: "" | "auto" | "manual" = "";

  constructor(
    private readonly vm: VM,
    /** null for format_map. */
    private readonly args: readonly Value[] | null,
    private readonly kwargs: Kwargs | null,
    private readonly mapping: Value,
  ) {}

  /** Values come from an object that may have to be asked for them. */
  get isMapping(): boolean {
    return this.args === null;
  }

  first(name: string): Maybe<Value> {
    let index = nameAsIndex(name);
    if (name === "" || index >= 0) {
      const state = name === "" ? "auto" : "manual";
      if (this.state === "") this.state = state;
      else if (this.state !== state) {
        throw valueError(
          state === "auto"
            ? "cannot switch from manual field specification to automatic field numbering"
            : "cannot switch from automatic field numbering to manual field specification",
        );
      }
      if (name === "") index = this.auto++;
      if (this.args === null) throw valueError("Format string contains positional fields");
      const value = this.args[index];
      if (value === undefined) {
        throw raised(indexErrorType, `Replacement index ${index} out of range for positional args tuple`);
      }
      return value;
    }
    if (this.args === null) return this.vm.getItem(this.mapping, name);
    const value = this.kwargs?.get(name);
    if (value === undefined) throw keyError(name);
    return value;
  }
}

function* fieldValue(vm: VM, name: string, args: Arguments): Gen<Value> {
  const first = firstName(name);
  const start = args.first(first);
  let value = isReady(start) ? start : ((yield start) as Value);
  let at = first.length;
  while (at < name.length) {
    vm.meter.charge(1);
    const step = readStep(name, at);
    at = step.next;
    if (step.isAttribute && vm.isSwitchedOff("attribute")) throw typeError(constructMessage("attribute"));
    const r: Maybe<Value> = step.isAttribute
      ? vm.getAttr(value, step.name)
      : vm.getItem(value, step.index >= 0 ? exactIndex(step.index) : step.name);
    value = isReady(r) ? r : ((yield r) as Value);
  }
  return value;
}

const exactIndex = (n: number): Value => (Number.isSafeInteger(n) ? n : BigInt(n));

/** `!r`, `!s`, `!a`. */
export function convert(vm: VM, value: Value, conversion: string): Maybe<string> {
  switch (conversion) {
    case "r":
      return vm.repr(value);
    case "s":
      return vm.str(value);
    case "a":
      return vm.ascii(value);
    default: {
      const c = conversion.codePointAt(0) as number;
      throw valueError(`Unknown conversion specifier ${c > 32 && c < 127 ? conversion : `\\x${c.toString(16)}`}`);
    }
  }
}

function* fieldText(vm: VM, field: Field, args: Arguments, depth: number): Gen<string> {
  let value = yield* fieldValue(vm, field.name, args);
  if (field.conversion !== "") {
    const r = convert(vm, value, field.conversion);
    value = isReady(r) ? r : ((yield r) as string);
  }
  const spec = field.nested ? yield* build(vm, field.spec, args, depth - 1) : field.spec;
  const text = vm.format(value, spec);
  return isReady(text) ? text : ((yield text) as string);
}

/** A name or a number alone, without conversion: no generator is needed to find the value. */
function isPlain({ name, conversion, nested }: Field): boolean {
  return conversion === "" && !nested && firstName(name).length === name.length;
}

function* build(vm: VM, format: string, args: Arguments, depth: number): Gen<string> {
  if (depth < 0) throw valueError("Max string recursion exceeded");
  vm.meter.charge(format.length >> 3);
  const reader = new FormatReader(format);
  let out = "";
  let charged = 0;
  for (;;) {
    const piece = reader.next();
    if (piece === undefined) break;
    vm.meter.charge(1);
    out += piece.literal;
    const { field } = piece;
    if (field !== null) {
      if (args.isMapping || !isPlain(field)) out = append(out, yield* fieldText(vm, field, args, depth));
      else {
        const text = vm.format(args.first(field.name) as Value, field.spec);
        out = append(out, isReady(text) ? text : ((yield text) as string));
      }
    }
    if (out.length - charged > 256) {
      allocText(vm, out.length - charged);
      charged = out.length;
    }
  }
  allocText(vm, out.length - charged);
  return out;
}

/** format.format(*args, **kwargs) */
export function formatText(vm: VM, format: string, args: readonly Value[], kwargs: Kwargs | null): Maybe<string> {
  return startNow(build(vm, format, new Arguments(vm, args, kwargs, null), 1));
}

/** format.format_map(mapping) */
export function formatMap(vm: VM, format: string, mapping: Value): Maybe<string> {
  return startNow(build(vm, format, new Arguments(vm, null, null, mapping), 1));
}

/**
 * The exceptions of `decimal`, and how conditions become them: a condition is noted in the context's flags, and raised
 * where the context has a trap for it.
 */
import {
  arithmeticErrorType,
  exceptionType,
  makeException,
  typeErrorType,
  zeroDivisionErrorType,
} from "../../src/objects/errors.js";
import { builtinType, PyList, type PyType, Raised } from "../../src/objects/model.js";
import { Condition } from "./work.js";

function define(name: string, ...bases: [PyType, ...PyType[]]): PyType {
  const type = builtinType(name, bases[0], { module: "decimal", hasDict: true });
  type.bases = bases;
  // The first bases in full, but for what the last has in common with them: the order that CPython finds, too.
  const common = arithmeticErrorType.mro;
  const own = bases.flatMap((base) => base.mro.filter((each) => !common.includes(each)));
  type.mro = [type, ...own.filter((each, i) => own.lastIndexOf(each) === i), ...common];
  return type;
}

export const decimalExceptionType = define("DecimalException", arithmeticErrorType);
const signal = (name: string, ...more: PyType[]): PyType => define(name, decimalExceptionType, ...more);

export const clampedType = signal("Clamped");
export const invalidOperationType = signal("InvalidOperation");
export const divisionByZeroType = signal("DivisionByZero", zeroDivisionErrorType);
export const inexactType = signal("Inexact");
export const roundedType = signal("Rounded");
export const subnormalType = signal("Subnormal");
export const overflowType = define("Overflow", inexactType, roundedType);
export const underflowType = define("Underflow", inexactType, roundedType, subnormalType);
export const floatOperationType = signal("FloatOperation", typeErrorType);
floatOperationType.mro = [
  floatOperationType,
  decimalExceptionType,
  arithmeticErrorType,
  typeErrorType,
  ...exceptionType.mro,
];

export const conversionSyntaxType = define("ConversionSyntax", invalidOperationType);
export const divisionImpossibleType = define("DivisionImpossible", invalidOperationType);
export const divisionUndefinedType = define("DivisionUndefined", invalidOperationType, zeroDivisionErrorType);
export const invalidContextType = define("InvalidContext", invalidOperationType);

/** What a context has flags and traps for, in the order of its dicts. */
export const SIGNALS: readonly (readonly [type: PyType, conditions: number])[] = [
  [invalidOperationType, Condition.ANY_INVALID],
  [floatOperationType, Condition.FLOAT_OPERATION],
  [divisionByZeroType, Condition.DIVISION_BY_ZERO],
  [overflowType, Condition.OVERFLOW],
  [underflowType, Condition.UNDERFLOW],
  [subnormalType, Condition.SUBNORMAL],
  [inexactType, Condition.INEXACT],
  [roundedType, Condition.ROUNDED],
  [clampedType, Condition.CLAMPED],
];

/** The reasons why an operation is invalid. */
const INVALID: readonly (readonly [type: PyType, condition: number])[] = [
  [invalidOperationType, Condition.INVALID_OPERATION],
  [conversionSyntaxType, Condition.CONVERSION_SYNTAX],
  [divisionImpossibleType, Condition.DIVISION_IMPOSSIBLE],
  [divisionUndefinedType, Condition.DIVISION_UNDEFINED],
  [invalidContextType, Condition.INVALID_CONTEXT],
];

/** The conditions of a signal; undefined for a type that is none. */
export function conditionsOf(type: unknown): number | undefined {
  return SIGNALS.find(([each]) => each === type)?.[1];
}

/** The exception for trapped conditions: its class is the first signal's, and its argument lists them all. */
export function signalError(trapped: number): Raised {
  const [type] = SIGNALS.find(([, bits]) => (trapped & bits) !== 0) as readonly [PyType, number];
  const met = [...INVALID, ...SIGNALS.slice(1)].filter(([, bits]) => (trapped & bits) !== 0);
  return new Raised(makeException(type, new PyList(met.map(([each]) => each))));
}

/** Names of signals in a context's repr, by bits. */
export function signalNames(bits: number): string {
  const names: string[] = [];
  for (let bit = 1; bit <= Condition.UNDERFLOW; bit *= 2) {
    if ((bits & bit) === 0) continue;
    const found = SIGNALS.find(([, conditions]) => (conditions & bit) !== 0);
    if (found !== undefined && !names.includes(found[0].qualname)) names.push(found[0].qualname);
  }
  return names.join(", ");
}

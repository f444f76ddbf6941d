/** decimal: exact and rounded decimal arithmetic (library reference, "decimal"). What it computes is in decimal/. */
import type { PyType } from "../src/objects/model.js";
import type { NativeModule } from "../src/objects/module.js";
import { contextType, publish, stateOf } from "./decimal/context.js";
import { moduleRows } from "./decimal/context-type.js";
import { decimalType } from "./decimal/convert.js";
import { MODULE_DOCS } from "./decimal/docs.generated.js";
import * as signals from "./decimal/signals.js";
import { MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY, ROUNDING_NAMES } from "./decimal/work.js";
import "./decimal/type.js";
import { decimalSource } from "./sources.generated.js";

const types: readonly PyType[] = [
  decimalType,
  contextType,
  signals.decimalExceptionType,
  signals.clampedType,
  signals.invalidOperationType,
  signals.divisionByZeroType,
  signals.inexactType,
  signals.roundedType,
  signals.subnormalType,
  signals.overflowType,
  signals.underflowType,
  signals.floatOperationType,
  signals.conversionSyntaxType,
  signals.divisionImpossibleType,
  signals.divisionUndefinedType,
  signals.invalidContextType,
];

export const decimalModule: NativeModule = {
  name: "decimal",
  doc: MODULE_DOCS.decimal as string,
  functions: moduleRows,
  types,
  constants: {
    ...Object.fromEntries(ROUNDING_NAMES.map((name) => [name, name])),
    MAX_PREC,
    MAX_EMAX,
    MIN_EMIN,
    MIN_ETINY,
    IEEE_CONTEXT_MAX_BITS: 256,
    HAVE_THREADS: true,
    HAVE_CONTEXTVAR: true,
    __version__: "1.70",
    __libmpdec_version__: "2.5.1",
  },
  setup: (vm, module) => publish(stateOf(vm), module),
  source: decimalSource,
};

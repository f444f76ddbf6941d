/** typing: what annotations are written with, and what reads them at run time. */
import { unionOf, unionType } from "../src/objects/generic-alias.js";
import type { Value } from "../src/objects/model.js";
import type { NativeModule } from "../src/objects/module.js";
import type { Row } from "../src/objects/native.js";
import {
  NO_DEFAULT,
  paramSpecArgsType,
  paramSpecKwargsType,
  paramSpecType,
  typeAliasType,
  typeVarTupleType,
  typeVarType,
} from "../src/objects/type-params.js";
import type { VM } from "../src/vm/vm.js";
import { callingModule, loadedModule, moduleNamespace } from "./class-support.js";
import { typingSource } from "./sources.generated.js";

/** `X | Y` for any operands: what typing makes in Python is a type too. */
const makeUnion: Row = ["_make_union(*args)", "", (vm: VM, args: Value[]) => unionOf(vm, args)];

export const typingModule: NativeModule = {
  name: "typing",
  functions: () => [callingModule, loadedModule, moduleNamespace, makeUnion],
  constants: {
    TypeVar: typeVarType,
    ParamSpec: paramSpecType,
    ParamSpecArgs: paramSpecArgsType,
    ParamSpecKwargs: paramSpecKwargsType,
    TypeVarTuple: typeVarTupleType,
    TypeAliasType: typeAliasType,
    NoDefault: NO_DEFAULT,
    Union: unionType,
  },
  source: typingSource,
};

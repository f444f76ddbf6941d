/** types: names for the types of the interpreter, and helpers to make classes. */
import { CodeFlag } from "../src/compile/code.js";
import { PyGenerator } from "../src/objects/generator.js";
import { genericAliasType, unionType } from "../src/objects/generic-alias.js";
import { mappingProxyType } from "../src/objects/mapping-proxy.js";
import {
  asyncGeneratorType,
  builtinFunctionType,
  cellType,
  classMethodDescriptorType,
  coroutineType,
  ellipsisType,
  functionType,
  generatorType,
  getsetType,
  memberType,
  methodDescriptorType,
  methodType,
  methodWrapperType,
  moduleType,
  noneType,
  notImplementedType,
  PyFunction,
  tracebackType,
  type Value,
  wrapperDescriptorType,
} from "../src/objects/model.js";
import type { NativeModule } from "../src/objects/module.js";
import type { Row } from "../src/objects/native.js";
import type { VM } from "../src/vm/vm.js";
import { simpleNamespaceType } from "./simple-namespace.js";
import { typesSource } from "./sources.generated.js";

const GENERATORS = CodeFlag.GENERATOR | CodeFlag.COROUTINE;

/** What `types.coroutine` needs to know of functions and generators; names with an underscore, as all of its own. */
const functions = (): readonly Row[] => [
  [
    "_makes_coroutines(func, /)",
    "Whether calls of a function give coroutines; those of a generator function do from now on.",
    (_vm: VM, func: Value) => {
      if (!(func instanceof PyFunction) || (func.code.flags & GENERATORS) === 0) return false;
      if ((func.code.flags & CodeFlag.GENERATOR) !== 0) func.makesCoroutines = true;
      return true;
    },
  ],
  [
    "_is_coroutine(generator, /)",
    "Whether a generator may be awaited.",
    (_vm: VM, v: Value) => v instanceof PyGenerator && v.isIterableCoroutine,
  ],
];

export const typesModule: NativeModule = {
  name: "types",
  functions,
  constants: {
    FunctionType: functionType,
    LambdaType: functionType,
    MappingProxyType: mappingProxyType,
    CellType: cellType,
    GeneratorType: generatorType,
    CoroutineType: coroutineType,
    AsyncGeneratorType: asyncGeneratorType,
    MethodType: methodType,
    BuiltinFunctionType: builtinFunctionType,
    BuiltinMethodType: builtinFunctionType,
    WrapperDescriptorType: wrapperDescriptorType,
    MethodWrapperType: methodWrapperType,
    MethodDescriptorType: methodDescriptorType,
    ClassMethodDescriptorType: classMethodDescriptorType,
    ModuleType: moduleType,
    TracebackType: tracebackType,
    GetSetDescriptorType: getsetType,
    MemberDescriptorType: memberType,
    EllipsisType: ellipsisType,
    NoneType: noneType,
    NotImplementedType: notImplementedType,
    GenericAlias: genericAliasType,
    UnionType: unionType,
    SimpleNamespace: simpleNamespaceType,
  },
  source: typesSource,
};

/** types: names for the types of the interpreter, and helpers to make classes. */
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
  tracebackType,
  wrapperDescriptorType,
} from "../src/objects/model.js";
import type { NativeModule } from "../src/objects/module.js";
import { simpleNamespaceType } from "./simple-namespace.js";
import { typesSource } from "./sources.generated.js";

export const typesModule: NativeModule = {
  name: "types",
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

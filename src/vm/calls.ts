/** Making a call: what is called, with which arguments in which parameters. Python reference, 6.3.4 and 3.3.6. */
import { CodeFlag } from "../compile/code.js";
import { typeError } from "../objects/errors.js";
import { PyGenerator } from "../objects/generator.js";
import {
  asyncGeneratorType,
  coroutineType,
  generatorType,
  PyBuiltin,
  PyFunction,
  PyMethod,
  PyMethodDescriptor,
  PyStaticMethod,
  PyType,
  typeOf,
  typeType,
  type Value,
} from "../objects/model.js";
import { Call, type Gen, type Kwargs } from "../objects/native.js";
import { checkForeign, unwrapSelf, wrapped } from "./attributes.js";
import { bindParameters } from "./binding.js";
import { callType } from "./classes.js";
import { Frame } from "./frame.js";
import { link } from "./link.js";
import type { Machine } from "./machine.js";
import { invokeBuiltin, invokeNative } from "./native-calls.js";

/** Makes a call: answers a frame that is ready to be linked, a value, or another maybe-result. */
export function prepare(m: Machine, callee: Value, args: Value[], kwargs: Kwargs | null): unknown {
  let fn = callee;
  for (;;) {
    if (fn instanceof PyFunction) return enterFunction(m, fn, args, kwargs);
    if (fn instanceof PyBuiltin) return invokeBuiltin(m, fn, args, kwargs);
    if (fn instanceof PyMethod) {
      args = [fn.self, ...args];
      fn = fn.func;
      continue;
    }
    if (fn instanceof PyType) {
      const meta = fn.cls.lookup("__call__");
      if (meta === typeType.lookup("__call__")) return callType(m, fn, args, kwargs);
      if (meta instanceof PyFunction) {
        args = [fn, ...args];
        fn = meta;
        continue;
      }
    }
    if (fn instanceof PyMethodDescriptor) return callDescriptor(m, fn, args, kwargs);
    if (fn instanceof PyStaticMethod) {
      fn = wrapped(fn);
      continue;
    }
    const method = typeOf(fn).lookup("__call__");
    if (method === undefined) throw typeError(`'${typeOf(fn).name}' object is not callable`);
    if (method instanceof PyMethodDescriptor) return invokeNative(m, method.def, fn, args, kwargs);
    m.meter.chargeBetween(1);
    if (method instanceof PyFunction) {
      args = [fn, ...args];
      fn = method;
      continue;
    }
    return callBoundLater(m, method, fn, args, kwargs);
  }
}

function* callBoundLater(m: Machine, method: Value, self: Value, args: Value[], kwargs: Kwargs | null): Gen<Value> {
  return (yield new Call((yield m.bind(method, self)) as Value, args, kwargs)) as Value;
}

/** `list.append(x, 1)`: a method called through its type. */
function callDescriptor(m: Machine, d: PyMethodDescriptor, args: Value[], kwargs: Kwargs | null): unknown {
  const self = args.length > 0 ? args[0] : undefined;
  const { owner, def } = d;
  if (self === undefined) {
    throw typeError(
      def.isDunder || d.isClassMethod
        ? `descriptor '${def.name}' of '${owner.name}' object needs an argument`
        : `unbound method ${def.qualname}() needs an argument`,
    );
  }
  if (d.isClassMethod) {
    if (!(self instanceof PyType)) {
      throw typeError(
        `descriptor '${def.name}' for type '${owner.name}' needs a type, not a '${typeOf(self).name}' as arg 2`,
      );
    }
    checkForeign(d, undefined, self);
    return invokeNative(m, def, self, args.slice(1), kwargs);
  }
  const cls = typeOf(self);
  if (!cls.isSubtype(owner)) {
    // `dict.items(view)`: a view has its own method of that name.
    const own = cls.face.isSubtype(owner) ? cls.lookup(def.name) : undefined;
    if (own instanceof PyMethodDescriptor) return callDescriptor(m, own, args, kwargs);
    throw typeError(
      def.isDunder
        ? `descriptor '${def.name}' requires a '${owner.name}' object but received a '${typeOf(self).name}'`
        : `descriptor '${def.name}' for '${owner.name}' objects doesn't apply to a '${typeOf(self).name}' object`,
    );
  }
  return invokeNative(m, def, d.unwraps ? unwrapSelf(self) : self, args.slice(1), kwargs);
}

export function enterFunction(m: Machine, fn: PyFunction, args: Value[], kwargs: Kwargs | null): Frame | PyGenerator {
  const code = fn.code;
  if (code.values === null) link(code);
  m.meter.chargeBetween(code.entryCost);
  if ((code.flags & CodeFlag.RESUMED) !== 0) {
    // A generator keeps its frame: it never comes from the pool.
    const frame = new Frame(code, fn, new Array(code.registerCount).fill(undefined));
    bindParameters(fn, args, kwargs, frame.regs as Value[]);
    m.meter.alloc(200 + code.registerCount * 8);
    const type =
      (code.flags & CodeFlag.ASYNC_GENERATOR) !== 0
        ? asyncGeneratorType
        : (code.flags & CodeFlag.COROUTINE) !== 0
          ? coroutineType
          : generatorType;
    const g = new PyGenerator(type, frame);
    g.isIterableCoroutine = fn.makesCoroutines;
    frame.generator = g;
    return g;
  }
  const frame = m.newFrame(fn, code);
  if (code.plainArgCount === args.length && (kwargs === null || kwargs.size === 0)) {
    for (let i = 0; i < args.length; i++) frame.regs[i] = args[i];
  } else bindParameters(fn, args, kwargs, frame.regs as Value[]);
  return frame;
}

/** traceback: the text of exceptions, as it is printed when nobody catches them. Frames themselves are not values. */
import { typeError } from "../src/objects/errors.js";
import { PyException, PyList, PyTraceback, PyTuple, typeOf, type Value } from "../src/objects/model.js";
import type { NativeModule } from "../src/objects/module.js";
import type { Gen, Row } from "../src/objects/native.js";
import { tracebackLine } from "../src/objects/traceback.js";
import { formatExceptionOnly, formatExceptionPieces } from "../src/traceback/format.js";
import { stackText } from "../src/traceback/stack.js";
import type { VM } from "../src/vm/vm.js";
import { handledException, loadedModule } from "./class-support.js";
import { tracebackSource } from "./sources.generated.js";

function exception(v: Value): PyException {
  if (v instanceof PyException) return v;
  throw typeError(`Exception expected for value, ${typeOf(v).name} found`);
}

const limitOf = (v: Value): number | null => (typeof v === "number" ? v : null);

const rows = (): readonly Row[] => [
  handledException,
  loadedModule,
  [
    "_format(exc, tb, limit, chain, /)",
    "",
    function* (vm: VM, exc: Value, tb: Value, limit: Value, chain: Value): Gen<Value> {
      const traceback = tb instanceof PyTraceback ? tb : null;
      const options = { traceback, limit: limitOf(limit), chain: chain === true };
      return new PyList((yield formatExceptionPieces(vm, exception(exc), options)) as string[]);
    },
  ],
  [
    "_format_only(exc, /)",
    "",
    function* (vm: VM, exc: Value): Gen<Value> {
      return new PyList((yield formatExceptionOnly(vm, exception(exc))) as string[]);
    },
  ],
  [
    "_format_stack(tb, limit, /)",
    "",
    (vm: VM, tb: Value, limit: Value) =>
      new PyList(stackText(vm, tb instanceof PyTraceback ? tb : null, limitOf(limit))),
  ],
  [
    "_entries(tb, /)",
    "",
    (vm: VM, first: Value) => {
      const entries: Value[] = [];
      for (let tb = first instanceof PyTraceback ? first : null; tb !== null; tb = tb.next) {
        vm.meter.charge(1);
        vm.meter.alloc(120);
        const { source, name } = tb.code;
        const line = tracebackLine(tb);
        const text = source.isListed ? source.line(line).slice(0, 4000).trim() : "";
        entries.push(new PyTuple([source.filename, line, name, text]));
      }
      return new PyList(entries);
    },
  ],
  [
    "_write(text, /)",
    "",
    (vm: VM, text: Value) => {
      if (typeof text === "string") vm.write("stderr", text);
      return null;
    },
  ],
];

export const tracebackModule: NativeModule = { name: "traceback", functions: rows, source: tracebackSource };

/**
 * The tree of built-in exception types (Python reference, "Exception hierarchy"), and one function for each that natives
 * raise: `throw typeError("…")`. The machine adds the traceback when the exception passes a frame.
 */
import {
  baseExceptionType,
  builtinType,
  EMPTY_TUPLE,
  PyException,
  PyTuple,
  type PyType,
  Raised,
  type Value,
} from "./model.js";

/** Every built-in exception type by name. */
export const exceptionTypes = new Map<string, PyType>([["BaseException", baseExceptionType]]);

function define(name: string, base: PyType): PyType {
  const type = builtinType(name, base, { hasDict: true });
  exceptionTypes.set(name, type);
  return type;
}

export const exceptionType = define("Exception", baseExceptionType);
export const baseExceptionGroupType = define("BaseExceptionGroup", baseExceptionType);
/** ExceptionGroup derives from BaseExceptionGroup and Exception. */
export const exceptionGroupType = define("ExceptionGroup", baseExceptionGroupType);
exceptionGroupType.bases = [baseExceptionGroupType, exceptionType];
exceptionGroupType.mro = [exceptionGroupType, baseExceptionGroupType, exceptionType, ...baseExceptionType.mro];

export const systemExitType = define("SystemExit", baseExceptionType);
export const keyboardInterruptType = define("KeyboardInterrupt", baseExceptionType);
export const generatorExitType = define("GeneratorExit", baseExceptionType);
export const stopIterationType = define("StopIteration", exceptionType);
export const stopAsyncIterationType = define("StopAsyncIteration", exceptionType);
export const arithmeticErrorType = define("ArithmeticError", exceptionType);
export const floatingPointErrorType = define("FloatingPointError", arithmeticErrorType);
export const overflowErrorType = define("OverflowError", arithmeticErrorType);
export const zeroDivisionErrorType = define("ZeroDivisionError", arithmeticErrorType);
export const assertionErrorType = define("AssertionError", exceptionType);
export const attributeErrorType = define("AttributeError", exceptionType);
export const bufferErrorType = define("BufferError", exceptionType);
export const eofErrorType = define("EOFError", exceptionType);
export const importErrorType = define("ImportError", exceptionType);
export const moduleNotFoundErrorType = define("ModuleNotFoundError", importErrorType);
export const lookupErrorType = define("LookupError", exceptionType);
export const indexErrorType = define("IndexError", lookupErrorType);
export const keyErrorType = define("KeyError", lookupErrorType);
export const memoryErrorType = define("MemoryError", exceptionType);
export const nameErrorType = define("NameError", exceptionType);
export const unboundLocalErrorType = define("UnboundLocalError", nameErrorType);
export const osErrorType = define("OSError", exceptionType);
for (const name of [
  "BlockingIOError",
  "ChildProcessError",
  "ConnectionError",
  "FileExistsError",
  "FileNotFoundError",
  "InterruptedError",
  "IsADirectoryError",
  "NotADirectoryError",
  "PermissionError",
  "ProcessLookupError",
  "TimeoutError",
]) {
  define(name, osErrorType);
}
for (const name of ["BrokenPipeError", "ConnectionAbortedError", "ConnectionRefusedError", "ConnectionResetError"]) {
  define(name, exceptionTypes.get("ConnectionError") as PyType);
}
export const referenceErrorType = define("ReferenceError", exceptionType);
export const runtimeErrorType = define("RuntimeError", exceptionType);
export const notImplementedErrorType = define("NotImplementedError", runtimeErrorType);
export const recursionErrorType = define("RecursionError", runtimeErrorType);
export const pythonFinalizationErrorType = define("PythonFinalizationError", runtimeErrorType);
export const syntaxErrorType = define("SyntaxError", exceptionType);
export const indentationErrorType = define("IndentationError", syntaxErrorType);
export const tabErrorType = define("TabError", indentationErrorType);
export const incompleteInputErrorType = define("_IncompleteInputError", syntaxErrorType);
export const systemErrorType = define("SystemError", exceptionType);
export const typeErrorType = define("TypeError", exceptionType);
export const valueErrorType = define("ValueError", exceptionType);
export const unicodeErrorType = define("UnicodeError", valueErrorType);
export const unicodeDecodeErrorType = define("UnicodeDecodeError", unicodeErrorType);
export const unicodeEncodeErrorType = define("UnicodeEncodeError", unicodeErrorType);
export const unicodeTranslateErrorType = define("UnicodeTranslateError", unicodeErrorType);
export const warningType = define("Warning", exceptionType);
for (const name of [
  "BytesWarning",
  "DeprecationWarning",
  "EncodingWarning",
  "FutureWarning",
  "ImportWarning",
  "PendingDeprecationWarning",
  "ResourceWarning",
  "RuntimeWarning",
  "SyntaxWarning",
  "UnicodeWarning",
  "UserWarning",
]) {
  define(name, warningType);
}

/** An exception object of a built-in type, with the given arguments. */
export function makeException(type: PyType, ...args: Value[]): PyException {
  return new PyException(type, args.length === 0 ? EMPTY_TUPLE : new PyTuple(args));
}

/** To be thrown: `throw raised(keyErrorType, key)`. */
export function raised(type: PyType, ...args: Value[]): Raised {
  return new Raised(makeException(type, ...args));
}

const raiser =
  (type: PyType) =>
  (message: string): Raised =>
    raised(type, message);

export const typeError = raiser(typeErrorType);
export const valueError = raiser(valueErrorType);
export const indexError = raiser(indexErrorType);
export const overflowError = raiser(overflowErrorType);
export const zeroDivisionError = raiser(zeroDivisionErrorType);
export const runtimeError = raiser(runtimeErrorType);
export const recursionError = raiser(recursionErrorType);
export const memoryError = (): Raised => raised(memoryErrorType);
export const systemError = raiser(systemErrorType);

/** KeyError's argument is the key itself. */
export const keyError = (key: Value): Raised => raised(keyErrorType, key);

/** With the attributes `name` and `obj`, from which "Did you mean" is worked out when the traceback is printed. */
export function attributeError(message: string, obj: Value, name: string): Raised {
  const exc = makeException(attributeErrorType, message);
  exc.fields = new Map<string, Value>([
    ["name", name],
    ["obj", obj],
  ]);
  return new Raised(exc);
}

export function nameError(message: string, name: string, type: PyType = nameErrorType): Raised {
  const exc = makeException(type, message);
  exc.fields = new Map<string, Value>([["name", name]]);
  return new Raised(exc);
}

export function importError(message: string, name: string | null, type: PyType = importErrorType): Raised {
  const exc = makeException(type, message);
  exc.fields = new Map<string, Value>([["name", name]]);
  return new Raised(exc);
}

/** StopIteration with a value, as a generator's return makes it. */
export function stopIteration(value: Value): Raised {
  const exc = value === null ? makeException(stopIterationType) : makeException(stopIterationType, value);
  exc.fields = new Map([["value", value]]);
  return new Raised(exc);
}

/** Whether something caught in TypeScript is a guest exception of the type. */
export function isRaised(e: unknown, type: PyType): e is Raised {
  return e instanceof Raised && e.exc.cls.isSubtype(type);
}

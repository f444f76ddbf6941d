/** `open`: finds a virtual file and makes the object for it. Library reference, "open". */
import { decodeBytes, knowsEncoding } from "../objects/codecs.js";
import { osErrorType, raised, typeError, valueError } from "../objects/errors.js";
import { PyBytes, type PyType, typeOf, type Value } from "../objects/model.js";
import { Call, type Gen, isReady } from "../objects/native.js";
import { textOf } from "../objects/text-args.js";
import type { Machine } from "../vm/machine.js";
import type { VM } from "../vm/vm.js";
import {
  bufferedRandomType,
  bufferedReaderType,
  bufferedWriterType,
  chargeBytes,
  fileIoType,
  PyBinaryFile,
} from "./binary-file.js";
import { FileData } from "./file-data.js";
import type { Content, FileSystem, Found } from "./file-system.js";
import {
  fileExists,
  fileNotFound,
  isADirectory,
  notADirectory,
  osError,
  permissionDenied,
  unsupported,
} from "./io-errors.js";
import type { Newline } from "./lines.js";
import { textOf as pathText } from "./paths.js";
import { PyTextFile } from "./text-file.js";

/** The longest path, as on Linux. */
const PATH_MAX = 4096;
const ENAMETOOLONG = 36;

/** Steps for looking a file up, and for the objects. */
const OPEN_COST = 50;

interface Mode {
  readonly how: "r" | "w" | "a" | "x";
  readonly isBinary: boolean;
  readonly updates: boolean;
}

/** The arguments of `open` by their names. */
export interface OpenArguments {
  readonly mode: Value;
  readonly buffering: Value;
  readonly encoding: Value;
  readonly errors: Value;
  readonly newline: Value;
  readonly closefd: Value;
  readonly opener: Value;
}

export function* openFile(vm: VM, file: Value, given: OpenArguments): Gen<Value> {
  vm.meter.charge(OPEN_COST);
  const mode = textOf(given.mode);
  if (mode === undefined) throw wrongType("mode", "str", given.mode);
  const encoding = optionalText("encoding", given.encoding);
  const errors = optionalText("errors", given.errors);
  const newline = optionalText("newline", given.newline);
  const buffering = (yield vm.index(given.buffering)) as number | bigint;
  const closefd = (yield vm.truth(given.closefd)) as boolean;
  if (given.opener !== null) throw unsupported("files of this sandbox have no opener");
  if (vm.asIntExact(file) !== undefined) throw raised(osErrorType, 9, "Bad file descriptor");
  const name = (yield* nameOf(vm, file)) as string;
  const parsed = parseMode(mode);
  if (parsed.isBinary) {
    if (encoding !== null) throw valueError("binary mode doesn't take an encoding argument");
    if (errors !== null) throw valueError("binary mode doesn't take an errors argument");
    if (newline !== null) throw valueError("binary mode doesn't take a newline argument");
  } else if (newline !== null && !["", "\n", "\r", "\r\n"].includes(newline)) {
    throw valueError(`illegal newline value: ${newline.slice(0, 100)}`);
  }
  if (!closefd) throw valueError("Cannot use closefd=False with file name");
  const data = yield* find(vm as Machine, name, file, parsed);
  if (buffering === 0 && !parsed.isBinary) throw valueError("can't have unbuffered text I/O");
  if (encoding !== null && !knowsEncoding(encoding)) decodeBytes(vm, new Uint8Array(0), encoding, "strict");
  return fileObject(vm, file, data, parsed, mode, buffering === 0, encoding, errors, newline as Newline);
}

function wrongType(name: string, wanted: string, v: Value): unknown {
  return typeError(`open() argument '${name}' must be ${wanted}, not ${v === null ? "None" : typeOf(v).name}`);
}

function optionalText(name: string, v: Value): string | null {
  if (v === null) return null;
  const text = textOf(v);
  if (text === undefined) throw wrongType(name, "str or None", v);
  return text;
}

/** os.fspath, decoded. */
function* nameOf(vm: VM, file: Value): Gen<string> {
  let v = file;
  const method = textOf(v) === undefined && !(v instanceof PyBytes) ? typeOf(v).lookup("__fspath__") : undefined;
  if (method !== undefined) {
    v = (yield new Call((yield vm.bind(method, v)) as Value, [])) as Value;
    if (textOf(v) === undefined && !(v instanceof PyBytes)) {
      throw typeError(`expected ${typeOf(file).name}.__fspath__() to return str or bytes, not ${typeOf(v).name}`);
    }
  }
  const name = v instanceof PyBytes ? decodeBytes(vm, v.data, "utf-8", "surrogateescape") : textOf(v);
  if (name === undefined) throw typeError(`expected str, bytes or os.PathLike object, not ${typeOf(file).name}`);
  if (name.includes("\0")) throw valueError("embedded null byte");
  return name;
}

function parseMode(mode: string): Mode {
  const seen = new Set<string>();
  for (const c of mode) {
    if (!"rwaxbt+".includes(c) || seen.has(c)) throw valueError(`invalid mode: '${mode.slice(0, 100)}'`);
    seen.add(c);
  }
  if (seen.has("b") && seen.has("t")) throw valueError("can't have text and binary mode at once");
  const ways = ["r", "w", "a", "x"].filter((way) => seen.has(way));
  if (ways.length > 1) throw valueError("must have exactly one of create/read/write/append mode");
  if (ways.length === 0) {
    throw valueError("Must have exactly one of create/read/write/append mode and at most one plus");
  }
  return { how: ways[0] as Mode["how"], isBinary: seen.has("b"), updates: seen.has("+") };
}

/** The bytes behind a name, made ready for the mode. */
function* find(m: Machine, name: string, file: Value, mode: Mode): Gen<FileData> {
  const files = m.files;
  const writes = mode.how !== "r" || mode.updates;
  if (writes && !files?.canWrite) throw valueError("Only read modes are allowed.");
  if (name === "") throw fileNotFound(file);
  if (name.length > PATH_MAX) throw osError(ENAMETOOLONG, "File name too long", file);
  const path = files?.pathOf(name) ?? [];
  // Every folder on the way is looked at.
  m.meter.charge(name.length + ((name.length * path.length) >> 5));
  if (files === undefined || (writes && !files.mayWrite(path))) {
    // Whether there is such a file is nobody's business.
    throw permissionDenied(file);
  }
  const answer = files.find(path);
  const found = (isReady(answer) ? answer : yield answer) as Found;
  switch (found.kind) {
    case "folder":
      throw isADirectory(file);
    case "refused":
      throw permissionDenied(file);
    case "beneath a file":
      throw notADirectory(file);
    case "missing":
      if (/\/\.?$/.test(name)) throw writes ? isADirectory(file) : fileNotFound(file);
      if (mode.how === "r") throw fileNotFound(file);
      return create(m, files, path, new Uint8Array(0));
    default:
  }
  if (/\/\.{0,2}$/.test(name)) throw notADirectory(file);
  if (mode.how === "x") throw fileExists(file);
  if (found.kind === "data") {
    if (mode.how === "w") found.data.resize(0, () => {});
    return found.data;
  }
  const bytes = mode.how === "w" ? new Uint8Array(0) : bytesOf(m, found.content);
  // What the host lists is never changed: a program that writes to it gets a copy.
  return writes ? create(m, files, path, bytes) : new FileData(bytes, bytes.length, null);
}

function create(m: Machine, files: FileSystem, path: readonly string[], content: Uint8Array): FileData {
  const { area } = files;
  if (area === undefined) throw valueError("Only read modes are allowed.");
  m.roots.add(area);
  return area.create(pathText(path), content, (count) => chargeBytes(m, count));
}

const utf8 = new TextEncoder();
const encode = utf8.encode.bind(utf8);

function bytesOf(m: Machine, content: Content): Uint8Array {
  if (typeof content !== "string") {
    m.meter.charge(content.length >> 6);
    return content;
  }
  chargeBytes(m, content.length * 2);
  return encode(content);
}

function fileObject(
  vm: VM,
  name: Value,
  data: FileData,
  mode: Mode,
  modeText: string,
  isRaw: boolean,
  encoding: string | null,
  errors: string | null,
  newline: Newline,
): Value {
  vm.meter.alloc(600);
  const { how, updates } = mode;
  const canRead = how === "r" || updates;
  const canWrite = how !== "r" || updates;
  const type: PyType = isRaw
    ? fileIoType
    : updates
      ? bufferedRandomType
      : canRead
        ? bufferedReaderType
        : bufferedWriterType;
  // How FileIO calls its own mode.
  const raw = how === "x" ? "xb" : how === "a" ? "ab" : updates ? "rb" : how === "w" ? "wb" : "rb";
  const binary = new PyBinaryFile(type, name, updates ? `${raw}+` : raw, data, canRead, canWrite, how === "a");
  if (how === "a") binary.position = data.length;
  if (mode.isBinary) return binary;
  return new PyTextFile(binary, modeText, encoding ?? "UTF-8", errors ?? "strict", newline);
}

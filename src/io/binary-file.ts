/** Files of bytes: what `open(path, "rb")` and its like give. Library reference, io.BufferedReader and io.FileIO. */

import { needBytes, PyMemoryView } from "../objects/buffer.js";
import {
  bufferErrorType,
  osErrorType,
  overflowError,
  raised,
  stopIterationType,
  typeError,
  valueError,
} from "../objects/errors.js";
import { LeafIterator } from "../objects/iterators.js";
import {
  type Attrs,
  builtinType,
  objectType,
  PyByteArray,
  PyBytes,
  type PyType,
  type Tracer,
  typeOf,
  type Value,
} from "../objects/model.js";
import { andThen, type Gen, install, type Maybe, type Row } from "../objects/native.js";
import { sizeOf } from "../objects/text-args.js";
import type { VM } from "../vm/vm.js";
import type { FileData } from "./file-data.js";
import { unsupported } from "./io-errors.js";

const EINVAL = 22;
const DEFAULT_BUFFER = 131_072;

/** Its lines are its items: it is its own iterator. */
export class PyBinaryFile extends LeafIterator {
  attrs: Attrs | null = null;
  position = 0;
  isClosed = false;
  constructor(
    cls: PyType,
    /** The name as the program gave it. */
    readonly name: Value,
    /** Mode of the file beneath: rb, wb, rb+, ab, xb. */
    readonly mode: string,
    readonly data: FileData,
    readonly canRead: boolean,
    readonly canWrite: boolean,
    readonly appends: boolean,
  ) {
    super();
    this.cls = cls;
  }

  /** Some bytes from the position on; all that are left when `size` is negative. Moves the position. */
  take(size: number): Uint8Array {
    const from = this.position;
    const left = Math.max(this.data.length - from, 0);
    const count = size < 0 ? left : Math.min(size, left);
    this.position += count;
    return this.data.view(from, from + count);
  }

  /** Writes at the position, or at the end of a file that is appended to. */
  put(vm: VM, bytes: Uint8Array): void {
    vm.meter.charge(bytes.length >> 4);
    const at = this.appends ? this.data.length : this.position;
    this.data.write(at, bytes, (count) => chargeBytes(vm, count));
    this.position += bytes.length;
  }

  truncate(vm: VM, size: number): void {
    if (size < 0) throw raised(osErrorType, EINVAL, "Invalid argument");
    this.data.resize(size, (count) => chargeBytes(vm, count));
  }

  override nextItem(vm: VM): Value | undefined {
    needReader(this);
    needOpen(this, "readline");
    const line = nextLine(vm, this, -1);
    return line.length === 0 ? undefined : bytesFrom(vm, line);
  }

  override trace(t: Tracer): void {
    t.value(this.name);
    t.bytes(this.isClosed ? 0 : this.data.room);
    t.attrs(this.attrs);
  }
}

export function chargeBytes(vm: VM, count: number): void {
  vm.meter.charge(count >> 4);
  vm.meter.alloc(count);
}

const fileType = (name: string): PyType => builtinType(name, objectType, { module: "_io", subclassable: false });

export const bufferedReaderType = fileType("BufferedReader");
export const bufferedWriterType = fileType("BufferedWriter");
export const bufferedRandomType = fileType("BufferedRandom");
export const fileIoType = fileType("FileIO");

const closedFile = (): unknown => valueError("I/O operation on closed file.");

/** Throws unless the file is open, with the words that a method of the buffered files has for it. */
function needOpen(self: PyBinaryFile, what: string): void {
  if (self.isClosed)
    throw valueError(self.cls === fileIoType ? "I/O operation on closed file" : `${what} of closed file`);
}

function needReader(self: PyBinaryFile): void {
  if (!self.canRead) throw unsupported(self.cls === fileIoType ? "File not open for reading" : "read");
}

function needWriter(self: PyBinaryFile, what: string): void {
  if (!self.canWrite) throw unsupported(self.cls === fileIoType ? "File not open for writing" : what);
}

function bytesFrom(vm: VM, view: Uint8Array): PyBytes {
  vm.meter.charge(1 + (view.length >> 4));
  vm.meter.alloc(view.length + 48);
  return new PyBytes(view.slice());
}

/** The argument of `read`: a number, or None for all. */
function countOf(vm: VM, v: Value | undefined, use: (count: number) => Value): Maybe<Value> {
  if (v === undefined || v === null) return use(-1);
  if (typeof v === "object" && typeOf(v).lookup("__index__") === undefined) throw notCount(v);
  if (typeof v === "string") throw notCount(v);
  return andThen(sizeOf(vm, v), use);
}

const notCount = (v: Value): unknown => typeError(`argument should be integer or None, not '${typeOf(v).name}'`);

function nextLine(vm: VM, self: PyBinaryFile, limit: number): Uint8Array {
  const { data, position } = self;
  const rest = data.view(position);
  const feed = rest.indexOf(10);
  const length = feed < 0 ? rest.length : feed + 1;
  vm.meter.charge(1 + (length >> 5));
  return self.take(limit < 0 ? length : Math.min(length, limit));
}

function contiguous(vm: VM, v: Value): Uint8Array {
  if (v instanceof PyMemoryView && !v.isContiguous) {
    throw raised(bufferErrorType, "memoryview: underlying buffer is not C-contiguous");
  }
  return needBytes(vm, v);
}

/** A position or size: an int that files can have. */
function offsetOf(n: number | bigint): number {
  if (typeof n === "bigint") throw overflowError("Python int too large to convert to C long");
  return n;
}

const rows: readonly Row[] = [
  [
    "read(self, size=-1, /)",
    "Read and return up to n bytes.",
    (vm: VM, self: PyBinaryFile, size?: Value) =>
      countOf(vm, size, (count) => {
        needReader(self);
        if (count < -1) throw valueError("read length must be non-negative or -1");
        needOpen(self, "read");
        return bytesFrom(vm, self.take(count));
      }),
  ],
  [
    "read1(self, size=-1, /)",
    "Read and return up to size bytes.",
    (vm: VM, self: PyBinaryFile, size?: Value) =>
      countOf(vm, size, (count) => {
        needReader(self);
        needOpen(self, "read");
        return bytesFrom(vm, self.take(count < 0 ? DEFAULT_BUFFER : count));
      }),
  ],
  [
    "peek(self, size=0, /)",
    "Return bytes from the stream without advancing the position.",
    (vm: VM, self: PyBinaryFile) => {
      needReader(self);
      needOpen(self, "peek");
      return bytesFrom(vm, self.data.view(self.position, self.position + DEFAULT_BUFFER));
    },
  ],
  [
    "readall(self, /)",
    "Read until EOF.",
    (vm: VM, self: PyBinaryFile) => {
      needReader(self);
      needOpen(self, "read");
      return bytesFrom(vm, self.take(-1));
    },
  ],
  ...["readinto", "readinto1"].map(
    (name): Row => [
      `${name}(self, buffer, /)`,
      "Read bytes into a buffer.",
      (vm: VM, self: PyBinaryFile, buffer: Value) => {
        needReader(self);
        needOpen(self, "readinto");
        if (!(buffer instanceof PyByteArray)) {
          throw typeError(`${name}() argument must be read-write bytes-like object, not ${typeOf(buffer).name}`);
        }
        const bytes = self.take(buffer.length);
        vm.meter.charge(bytes.length >> 4);
        buffer.data.set(bytes);
        return bytes.length;
      },
    ],
  ),
  [
    "readline(self, size=-1, /)",
    "Read and return a line from the stream.",
    (vm: VM, self: PyBinaryFile, size?: Value) =>
      countOf(vm, size, (count) => {
        needReader(self);
        needOpen(self, "readline");
        return bytesFrom(vm, nextLine(vm, self, count));
      }),
  ],
  [
    "readlines(self, hint=-1, /)",
    "Return a list of lines from the stream.",
    (vm: VM, self: PyBinaryFile, hint?: Value) =>
      countOf(vm, hint, (count) => {
        if (self.isClosed) throw closedFile();
        needReader(self);
        const lines: Value[] = [];
        for (let total = 0; count <= 0 || total < count; ) {
          const line = nextLine(vm, self, -1);
          if (line.length === 0) break;
          total += line.length;
          lines.push(bytesFrom(vm, line));
        }
        return vm.makeList(lines);
      }),
  ],
  [
    "write(self, buffer, /)",
    "Write the given buffer to the file. Return the number of bytes written.",
    (vm: VM, self: PyBinaryFile, buffer: Value) => {
      needWriter(self, "write");
      const bytes = contiguous(vm, buffer);
      needOpen(self, "write");
      self.put(vm, bytes);
      return bytes.length;
    },
  ],
  [
    "writelines(self, lines, /)",
    "Write a list of lines to stream.",
    function* (vm: VM, self: PyBinaryFile, lines: Value): Gen<Value> {
      if (self.isClosed) throw closedFile();
      const items = (yield vm.toArray(lines)) as Value[];
      for (const item of items) {
        needWriter(self, "write");
        const bytes = contiguous(vm, item);
        vm.meter.charge(1);
        self.put(vm, bytes);
      }
      return null;
    },
  ],
  [
    "seek(self, target, whence=0, /)",
    "Change the stream position to the given byte offset.",
    function* (vm: VM, self: PyBinaryFile, target: Value, whence: Value = 0): Gen<Value> {
      needOpen(self, "seek");
      const how = (yield vm.index(whence)) as number | bigint;
      if (how !== 0 && how !== 1 && how !== 2) throw valueError(`whence value ${how} unsupported`);
      const offset = offsetOf((yield vm.index(target)) as number | bigint);
      const position = offset + (how === 0 ? 0 : how === 1 ? self.position : self.data.length);
      if (position < 0) throw raised(osErrorType, EINVAL, "Invalid argument");
      if (!Number.isSafeInteger(position)) throw overflowError("Python int too large to convert to C long");
      self.position = position;
      return position;
    },
  ],
  [
    "tell(self, /)",
    "Return current stream position.",
    (_vm: VM, self: PyBinaryFile) => {
      if (self.isClosed) throw valueError("I/O operation on closed file");
      return self.position;
    },
  ],
  [
    "truncate(self, size=None, /)",
    "Truncate file to size bytes. Size defaults to the current IO position as reported by tell().",
    function* (vm: VM, self: PyBinaryFile, size: Value = null): Gen<Value> {
      needOpen(self, "truncate");
      needWriter(self, "truncate");
      const length = size === null ? self.position : offsetOf((yield vm.index(size)) as number | bigint);
      self.truncate(vm, length);
      return length;
    },
  ],
  [
    "flush(self, /)",
    "Flush write buffers, if applicable.",
    (_vm: VM, self: PyBinaryFile) => {
      if (self.isClosed) throw closedFile();
      return null;
    },
  ],
  [
    "close(self, /)",
    "Flush and close the IO object.\n\nThis method has no effect if the file is already closed.",
    (_vm: VM, self: PyBinaryFile) => {
      self.isClosed = true;
      return null;
    },
  ],
  [
    "fileno(self, /)",
    "Return underlying file descriptor if one exists. Virtual files have none.",
    () => {
      throw unsupported("fileno");
    },
  ],
  ...(["readable", "writable", "seekable", "isatty"] as const).map(
    (name): Row => [
      `${name}(self, /)`,
      "Return what the name says.",
      (_vm: VM, self: PyBinaryFile) => {
        if (self.isClosed) throw valueError("I/O operation on closed file");
        if (name === "readable") return self.canRead;
        return name === "writable" ? self.canWrite : name === "seekable";
      },
    ],
  ),
  [
    "__enter__(self, /)",
    "",
    (_vm: VM, self: PyBinaryFile) => {
      if (self.isClosed) throw closedFile();
      return self;
    },
  ],
  [
    "__exit__(self, /, *args)",
    "",
    (_vm: VM, self: PyBinaryFile) => {
      self.isClosed = true;
      return null;
    },
  ],
  [
    "__iter__(self, /)",
    "Implement iter(self).",
    (_vm: VM, self: PyBinaryFile) => {
      if (self.isClosed) throw closedFile();
      return self;
    },
  ],
  [
    "__next__(self, /)",
    "Implement next(self).",
    (vm: VM, self: PyBinaryFile) => {
      const line = self.nextItem(vm);
      if (line === undefined) throw raised(stopIterationType);
      return line;
    },
  ],
  [
    "__repr__(self, /)",
    "Return repr(self).",
    function* (vm: VM, self: PyBinaryFile): Gen<string> {
      const name = (yield vm.repr(self.name)) as string;
      if (self.cls !== fileIoType) return `<_io.${self.cls.qualname} name=${name}>`;
      return self.isClosed ? "<_io.FileIO [closed]>" : `<_io.FileIO name=${name} mode='${self.mode}' closefd=True>`;
    },
  ],
];

const BUFFERED_ONLY: ReadonlySet<string> = new Set(["read1", "peek", "readinto1"]);

for (const type of [bufferedReaderType, bufferedWriterType, bufferedRandomType, fileIoType]) {
  const isRaw = type === fileIoType;
  install(type, () => ({
    doc: isRaw ? "A file of the sandbox, unbuffered." : "A file of the sandbox.",
    methods: rows.filter(([signature]) => {
      const name = signature.slice(0, signature.indexOf("("));
      return isRaw ? !BUFFERED_ONLY.has(name) : name !== "readall";
    }),
    getset: {
      name: { get: (_vm, self: PyBinaryFile) => self.name },
      mode: { get: (_vm, self: PyBinaryFile) => self.mode },
      closed: { get: (_vm, self: PyBinaryFile) => self.isClosed },
    },
  }));
}

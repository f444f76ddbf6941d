/** Files of text: what `open(path)` gives. Library reference, io.TextIOWrapper. */
import { decodeBytes, encodeText } from "../objects/codecs.js";
import { osErrorType, raised, stopIterationType, typeError, valueError } from "../objects/errors.js";
import { LeafIterator } from "../objects/iterators.js";
import {
  Attrs,
  attrDict,
  attrSet,
  builtinType,
  objectType,
  PyTuple,
  type Tracer,
  typeOf,
  type Value,
} from "../objects/model.js";
import { andThen, type Gen, install, type Maybe, Next, type Row } from "../objects/native.js";
import { Shape } from "../objects/shape.js";
import { sizeOf, textOf } from "../objects/text-args.js";
import type { VM } from "../vm/vm.js";
import type { PyBinaryFile } from "./binary-file.js";
import { unsupported } from "./io-errors.js";
import { endsIn, LineEnds, type Newline } from "./lines.js";

export const textFileType = builtinType("TextIOWrapper", objectType, {
  module: "_io",
  hasDict: true,
  subclassable: false,
});

/** Encodings in which the bytes before a character can be counted from the text alone. */
const PLAIN = /^(utf[-_]?8|u8|ascii|us[-_]ascii|latin[-_]?1|iso[-_]?8859[-_]1)$/i;

/** Positions beyond this carry the number of a character in what is decoded from the byte position on. */
const CHARACTER = 1n << 64n;

/** Its lines are its items: it is its own iterator. */
export class PyTextFile extends LeafIterator {
  attrs: Attrs | null = new Attrs(new Shape());
  /** What has been decoded from the byte `base` on; null before the first read. */
  private text: string | null = null;
  private base = 0;
  private at = 0;
  private ends: LineEnds | null = null;
  /** Whether the bytes before a character can be counted from the text. */
  private isExact = true;
  /** Byte position of the character `countedAt`, from which the next count starts. */
  private counted = 0;
  private countedAt = 0;
  private hasPairs = false;
  /** Whether there are line ends that are translated as the text is read. */
  private translates = false;
  /** False while `next` is used: as in CPython, nobody can ask for the position then. */
  canTell = true;
  newlines: readonly string[] = [];

  constructor(
    readonly buffer: PyBinaryFile,
    mode: string,
    readonly encoding: string,
    readonly errors: string,
    readonly newline: Newline,
  ) {
    super();
    this.cls = textFileType;
    attrSet(this.attrs as Attrs, "mode", mode);
  }

  /** Decodes what is there. Lines and characters are then taken from the text. */
  private load(vm: VM): string {
    const { buffer, errors, newline } = this;
    if (this.text !== null && (this.at < this.text.length || buffer.position >= buffer.data.length)) return this.text;
    const base = buffer.position;
    const bytes = buffer.take(-1);
    // A mark of byte order is only at the beginning.
    const encoding = base > 0 ? this.encoding.replace(/^(utf[-_]?8)[-_]sig$/i, "$1") : this.encoding;
    const text = decodeBytes(vm, bytes, encoding, errors);
    this.isExact = PLAIN.test(encoding) && (errors === "strict" || errors === "surrogateescape");
    if (newline === null || newline === "") {
      const kinds = endsIn(text);
      vm.meter.charge(text.length >> 5);
      this.newlines = ["\r", "\n", "\r\n"].filter((kind) => kinds.includes(kind) || this.newlines.includes(kind));
      this.translates = newline === null && (kinds.includes("\r") || kinds.includes("\r\n"));
    }
    this.text = text;
    this.base = base;
    this.at = 0;
    this.counted = base;
    this.countedAt = 0;
    this.ends = new LineEnds(text, this.translates ? "" : newline);
    this.hasPairs = /[\ud800-\udbff]/.test(text);
    return text;
  }

  private forget(): void {
    this.text = null;
    this.ends = null;
  }

  private cut(vm: VM, end: number): string {
    const piece = (this.text as string).slice(this.at, end);
    vm.meter.charge(1 + (piece.length >> 5));
    vm.meter.alloc(piece.length * 2 + 24);
    this.at = end;
    return this.translates ? piece.replace(/\r\n?/g, "\n") : piece;
  }

  /** Offset `count` code points behind the current one, no further than `end`. */
  private forward(vm: VM, count: number, end: number): number {
    if (!(this.hasPairs || this.translates) || count >= end - this.at) return Math.min(this.at + count, end);
    const text = this.text as string;
    let at = this.at;
    vm.meter.charge(count >> 3);
    for (let n = 0; n < count && at < end; n++) {
      const c = text.codePointAt(at) as number;
      at += c > 0xffff || (this.translates && c === 13 && text[at + 1] === "\n") ? 2 : 1;
    }
    return at;
  }

  read(vm: VM, count: number): string {
    const text = this.load(vm);
    return this.cut(vm, count < 0 ? text.length : this.forward(vm, count, text.length));
  }

  /** The next line with its end; "" at the end of the file. */
  line(vm: VM, limit: number): string {
    const text = this.load(vm);
    if (this.at >= text.length) return "";
    const end = (this.ends as LineEnds).after(this.at);
    return this.cut(vm, limit < 0 ? end : this.forward(vm, limit, end));
  }

  tell(vm: VM): number | bigint {
    if (this.text === null) return this.buffer.position;
    if (!this.isExact) return this.at === 0 ? this.base : BigInt(this.base) + BigInt(this.at) * CHARACTER;
    const from = this.countedAt <= this.at ? this.countedAt : 0;
    const before = from === 0 ? this.base : this.counted;
    this.counted = before + encodeText(vm, this.text.slice(from, this.at), this.encoding, this.errors).length;
    this.countedAt = this.at;
    return this.counted;
  }

  seek(vm: VM, cookie: number | bigint): void {
    const wide = BigInt(cookie);
    const { buffer } = this;
    buffer.position = Number(BigInt.asUintN(53, wide % CHARACTER));
    this.forget();
    this.newlines = [];
    this.canTell = true;
    const character = wide / CHARACTER;
    if (character === 0n) return;
    const text = this.load(vm);
    this.at = character < BigInt(text.length) ? Number(character) : text.length;
  }

  write(vm: VM, s: string): void {
    const { buffer, newline } = this;
    let text = s;
    if ((newline === "\r" || newline === "\r\n") && s.includes("\n")) {
      vm.meter.items(s.length, 4);
      text = s.replaceAll("\n", newline);
    }
    const isStart = (buffer.appends ? buffer.data.length : buffer.position) === 0;
    // Only the first bytes of a file say in which order bytes are.
    const encoding = isStart
      ? this.encoding
      : this.encoding.replace(/^(utf[-_]?(?:8|16|32))(?:[-_]sig)?$/i, withoutMark);
    const bytes = encodeText(vm, text, encoding, this.errors);
    this.forget();
    buffer.put(vm, bytes);
  }

  truncate(vm: VM, size: number): void {
    this.buffer.truncate(vm, size);
    this.forget();
  }

  override nextItem(vm: VM): Value | undefined {
    needReader(this);
    this.canTell = false;
    const line = this.line(vm, -1);
    if (line !== "") return line;
    this.canTell = true;
    return undefined;
  }

  override trace(t: Tracer): void {
    t.value(this.buffer);
    t.value(this.text ?? undefined);
    t.attrs(this.attrs);
  }
}

const withoutMark = (_: string, name: string): string => (/8$/.test(name) ? name : `${name}-le`);

function needOpen(self: PyTextFile): void {
  if (self.buffer.isClosed) throw valueError("I/O operation on closed file.");
}

function needReader(self: PyTextFile): void {
  needOpen(self);
  if (!self.buffer.canRead) throw unsupported("not readable");
}

/** A number of characters; None is allowed for `read` and `readlines` only. */
function countOf(vm: VM, v: Value | undefined, use: (count: number) => Value): Maybe<Value> {
  if (v === undefined || v === null) return use(-1);
  if (vm.asIntExact(v) === undefined && typeOf(v).lookup("__index__") === undefined) {
    throw typeError(`argument should be integer or None, not '${typeOf(v).name}'`);
  }
  return andThen(sizeOf(vm, v), use);
}

function writeText(vm: VM, self: PyTextFile, v: Value): Maybe<Value> {
  const s = textOf(v);
  if (s === undefined) throw typeError(`write() argument must be str, not ${typeOf(v).name}`);
  needOpen(self);
  if (!self.buffer.canWrite) throw unsupported("not writable");
  self.write(vm, s);
  return vm.length(s);
}

const rows: readonly Row[] = [
  [
    "read(self, size=-1, /)",
    "Read at most size characters from stream.\n\nRead from underlying buffer until we have size characters or we hit EOF.\nIf size is negative or omitted, read until EOF.",
    (vm: VM, self: PyTextFile, size?: Value) =>
      countOf(vm, size, (count) => {
        needReader(self);
        return self.read(vm, count);
      }),
  ],
  [
    "readline(self, size=-1, /)",
    "Read until newline or EOF.\n\nReturn an empty string if EOF is hit immediately.",
    (vm: VM, self: PyTextFile, size: Value = -1) =>
      andThen(sizeOf(vm, size), (count) => {
        needReader(self);
        return self.line(vm, count);
      }),
  ],
  [
    "readlines(self, hint=-1, /)",
    "Return a list of lines from the stream.",
    (vm: VM, self: PyTextFile, hint?: Value) =>
      countOf(vm, hint, (count) => {
        needReader(self);
        const lines: Value[] = [];
        for (let total = 0; count <= 0 || total < count; ) {
          const line = self.line(vm, -1);
          if (line === "") break;
          total += line.length;
          lines.push(line);
        }
        return vm.makeList(lines);
      }),
  ],
  [
    "write(self, s, /)",
    "Write string s to stream.\n\nReturn the number of characters written\n(which is always equal to the length of the string).",
    writeText,
  ],
  [
    "writelines(self, lines, /)",
    "Write a list of lines to stream.",
    function* (vm: VM, self: PyTextFile, lines: Value): Gen<Value> {
      needOpen(self);
      const it = (yield vm.iter(lines)) as Value;
      for (;;) {
        const line = (yield new Next(it)) as Value | undefined;
        if (line === undefined) return null;
        vm.meter.charge(1);
        yield writeText(vm, self, line);
      }
    },
  ],
  [
    "seek(self, cookie, whence=0, /)",
    "Set the stream position, and return the new stream position.",
    function* (vm: VM, self: PyTextFile, cookie: Value, whence: Value = 0): Gen<Value> {
      needOpen(self);
      const how = (yield vm.index(whence)) as number | bigint;
      const offset = (yield vm.index(cookie)) as number | bigint;
      if (how === 1) {
        if (offset !== 0) throw unsupported("can't do nonzero cur-relative seeks");
        return self.tell(vm);
      }
      if (how === 2) {
        if (offset !== 0) throw unsupported("can't do nonzero end-relative seeks");
        self.seek(vm, self.buffer.data.length);
        return self.buffer.data.length;
      }
      if (how !== 0) throw valueError(`invalid whence (${how}, should be 0, 1 or 2)`);
      if (offset < 0) throw valueError(`negative seek position ${offset}`);
      self.seek(vm, offset);
      return offset;
    },
  ],
  [
    "tell(self, /)",
    "Return the stream position as an opaque number.\n\nThe return value of tell() can be given as input to seek(), to restore a\nprevious stream position.",
    (vm: VM, self: PyTextFile) => {
      needOpen(self);
      if (!self.canTell) throw raised(osErrorType, "telling position disabled by next() call");
      return self.tell(vm);
    },
  ],
  [
    "truncate(self, pos=None, /)",
    "Truncate file to size bytes.",
    function* (vm: VM, self: PyTextFile, pos: Value = null): Gen<Value> {
      needOpen(self);
      if (!self.buffer.canWrite) throw unsupported("truncate");
      const size = pos === null ? self.buffer.position : Number((yield vm.index(pos)) as number | bigint);
      self.truncate(vm, size);
      return size;
    },
  ],
  [
    "flush(self, /)",
    "Flush write buffers, if applicable.",
    (_vm: VM, self: PyTextFile) => {
      needOpen(self);
      return null;
    },
  ],
  [
    "close(self, /)",
    "Flush and close the IO object.\n\nThis method has no effect if the file is already closed.",
    (_vm: VM, self: PyTextFile) => {
      self.buffer.isClosed = true;
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
      (_vm: VM, self: PyTextFile) => {
        if (self.buffer.isClosed) throw valueError("I/O operation on closed file");
        if (name === "readable") return self.buffer.canRead;
        return name === "writable" ? self.buffer.canWrite : name === "seekable";
      },
    ],
  ),
  [
    "__enter__(self, /)",
    "",
    (_vm: VM, self: PyTextFile) => {
      needOpen(self);
      return self;
    },
  ],
  [
    "__exit__(self, /, *args)",
    "",
    (_vm: VM, self: PyTextFile) => {
      self.buffer.isClosed = true;
      return null;
    },
  ],
  [
    "__iter__(self, /)",
    "Implement iter(self).",
    (_vm: VM, self: PyTextFile) => {
      needOpen(self);
      return self;
    },
  ],
  [
    "__next__(self, /)",
    "Implement next(self).",
    (vm: VM, self: PyTextFile) => {
      const line = self.nextItem(vm);
      if (line === undefined) throw raised(stopIterationType);
      return line;
    },
  ],
  [
    "__repr__(self, /)",
    "Return repr(self).",
    function* (vm: VM, self: PyTextFile): Gen<string> {
      const name = (yield vm.repr(self.buffer.name)) as string;
      const mode = (yield vm.getAttrOr(self, "mode")) as Value | undefined;
      const shown = mode === undefined ? "" : ` mode=${(yield vm.repr(mode)) as string}`;
      return `<_io.TextIOWrapper name=${name}${shown} encoding=${(yield vm.repr(self.encoding)) as string}>`;
    },
  ],
];

install(textFileType, () => ({
  doc: "Character and line based layer over a file of the sandbox.",
  methods: rows,
  getset: {
    name: { get: (_vm, self: PyTextFile) => self.buffer.name },
    buffer: { get: (_vm, self: PyTextFile) => self.buffer },
    closed: { get: (_vm, self: PyTextFile) => self.buffer.isClosed },
    encoding: { get: (_vm, self: PyTextFile) => self.encoding },
    errors: { get: (_vm, self: PyTextFile) => self.errors },
    line_buffering: { get: () => false },
    write_through: { get: () => false },
    __dict__: { get: (_vm, self: PyTextFile) => attrDict(self.attrs as Attrs) },
    newlines: {
      get: (_vm, self: PyTextFile) => {
        const [only, second] = self.newlines;
        return second === undefined ? (only ?? null) : new PyTuple([...self.newlines]);
      },
    },
  },
}));

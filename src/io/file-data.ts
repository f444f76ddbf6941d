/** Contents of virtual files: bytes that do not change, or bytes of the write area with its quota. */
import { builtinType, fixedType, objectType, PyObject, type Raised, type Tracer } from "../objects/model.js";
import { osError } from "./io-errors.js";

/** What a file costs of the quota beside its content. */
const FILE_COST = 128;

/** What a folder takes of memory. */
const FOLDER_COST = 100;

const ENOSPC = 28;

/** The bytes of one file. All that have it open share it. */
export class FileData {
  constructor(
    private bytes: Uint8Array,
    /** Number of bytes; `bytes` may have room for more. */
    public length: number,
    private readonly area: WriteArea | null,
  ) {}

  get isWritable(): boolean {
    return this.area !== null;
  }

  /** A view of some of the bytes; to be copied before anything is written. */
  view(start: number, end = this.length): Uint8Array {
    return this.bytes.subarray(Math.min(start, this.length), Math.min(end, this.length));
  }

  /** Writes at a position; what lies between the end and there becomes zeros. */
  write(at: number, data: Uint8Array, charge: (bytes: number) => void): void {
    const end = at + data.length;
    if (end > this.length) this.resize(end, charge);
    this.bytes.set(data, at);
  }

  resize(length: number, charge: (bytes: number) => void): void {
    const more = length - this.length;
    if (more > 0) {
      this.area?.take(more);
      if (length > this.bytes.length) {
        const room = Math.max(length, Math.min(this.bytes.length * 2, this.bytes.length + 65_536));
        charge(room);
        const bytes = new Uint8Array(room);
        bytes.set(this.view(0));
        this.bytes = bytes;
      }
    } else {
      this.area?.take(more);
      this.bytes.fill(0, length, this.length);
    }
    this.length = length;
  }

  get room(): number {
    return this.bytes.length;
  }
}

/** Adds all folders above a file, up to one that is known already. */
export function addFolders(folders: Set<string>, path: string): void {
  for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
    const folder = path.slice(0, slash);
    if (folders.has(folder)) return;
    folders.add(folder);
  }
}

/** Files that programs have written. A root of the live heap, never a guest value. */
export class WriteArea extends PyObject {
  readonly files = new Map<string, FileData>();
  readonly folders = new Set<string>();
  used = 0;

  constructor(readonly quota: number) {
    super();
  }

  /** A new file, with some bytes. */
  create(path: string, content: Uint8Array, charge: (bytes: number) => void): FileData {
    this.take(FILE_COST + path.length);
    charge(FILE_COST + path.length * 2 + path.split("/").length * FOLDER_COST);
    const data = new FileData(new Uint8Array(0), 0, this);
    if (content.length > 0) data.write(0, content, charge);
    this.files.set(path, data);
    addFolders(this.folders, path);
    return data;
  }

  /** Takes some of the quota, or gives it back. */
  take(bytes: number): void {
    if (this.used + bytes > this.quota) throw noSpace();
    this.used += bytes;
  }

  override trace(t: Tracer): void {
    t.bytes(this.folders.size * FOLDER_COST);
    for (const [path, data] of this.files) t.bytes(FILE_COST + path.length * 2 + data.room);
  }
}
fixedType(WriteArea, builtinType("write area", objectType, { subclassable: false }));

function noSpace(): Raised {
  return osError(ENOSPC, "No space left on device");
}

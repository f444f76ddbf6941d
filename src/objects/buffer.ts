/** What has bytes to look at (Python reference, "Buffer Protocol"): bytes, bytearray, memoryview. */
import type { VM } from "../vm/vm.js";
import { bufferErrorType, raised, typeError, valueError } from "./errors.js";
import {
  builtinType,
  fixedType,
  objectType,
  PyByteArray,
  PyBytes,
  PyObject,
  type Tracer,
  typeOf,
  type Value,
} from "./model.js";

export const memoryviewType = builtinType("memoryview", objectType, { subclassable: false });

/** A view of some of an object's bytes as items of a format. Offsets and strides are in bytes. */
export class PyMemoryView extends PyObject {
  released = false;
  hash: number | bigint | null = null;
  /** An object of a guest's class, and the view that it lent: given back when this one is released. */
  lent: readonly [object: Value, view: PyMemoryView] | null = null;
  constructor(
    readonly source: PyBytes | PyByteArray,
    readonly format: string,
    readonly itemSize: number,
    readonly readonly: boolean,
    readonly offset: number,
    readonly shape: readonly number[],
    readonly strides: readonly number[],
  ) {
    super();
    if (source instanceof PyByteArray) source.exports++;
  }
  /** Bytes of all items together. */
  get nbytes(): number {
    return this.shape.reduce((n, m) => n * m, this.itemSize);
  }
  /** The buffer that is looked at. */
  get data(): Uint8Array {
    return this.source.data;
  }
  get isContiguous(): boolean {
    let expected = this.itemSize;
    for (let i = this.shape.length - 1; i >= 0; i--) {
      if (this.shape[i] !== 1 && this.strides[i] !== expected) return this.nbytes === 0;
      expected *= this.shape[i] as number;
    }
    return true;
  }
  release(): void {
    if (this.released) return;
    this.released = true;
    if (this.source instanceof PyByteArray) this.source.exports--;
  }
  override trace(t: Tracer): void {
    t.bytes(90);
    t.value(this.source);
    if (this.lent !== null) t.values(this.lent);
  }
}
fixedType(PyMemoryView, memoryviewType);

export function checkReleased(view: PyMemoryView): void {
  if (view.released) throw valueError("operation forbidden on released memoryview object");
}

/** The bytes of a bytes-like object without a copy (a strided view is copied); undefined for anything else. */
export function bytesOf(vm: VM, v: Value): Uint8Array | undefined {
  if (v instanceof PyBytes) return v.data;
  if (v instanceof PyByteArray) return v.data.length === v.length ? v.data : v.data.subarray(0, v.length);
  if (v instanceof PyMemoryView) {
    checkReleased(v);
    if (v.isContiguous) return v.data.subarray(v.offset, v.offset + v.nbytes);
    return packView(vm, v);
  }
  return undefined;
}

/** The items of a view one after the other. */
export function packView(vm: VM, v: PyMemoryView): Uint8Array {
  const size = v.nbytes;
  vm.meter.charge(size >> 2);
  vm.meter.alloc(size + 64);
  const out = new Uint8Array(size);
  const { data, shape, strides, itemSize } = v;
  let to = 0;
  const copy = (dimension: number, at: number): void => {
    if (dimension === shape.length) {
      for (let k = 0; k < itemSize; k++) out[to++] = data[at + k] as number;
      return;
    }
    for (let i = 0; i < (shape[dimension] as number); i++) copy(dimension + 1, at + i * (strides[dimension] as number));
  };
  copy(0, v.offset);
  return out;
}

/** The bytes of an argument that has to have some. */
export function needBytes(vm: VM, v: Value): Uint8Array {
  const data = bytesOf(vm, v);
  if (data === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(v).name}'`);
  return data;
}

/** Refuses to resize a bytearray on which there are views. */
export function checkExports(array: PyByteArray): void {
  if (array.exports > 0) throw sizeIsFixed();
}

export const sizeIsFixed = (): unknown =>
  raised(bufferErrorType, "Existing exports of data: object cannot be re-sized");

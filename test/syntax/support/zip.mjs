/** Reads the Python files of a zip archive: CPython 3.14's standard library as the npm package `pyodide` carries it. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inflateRawSync } from "node:zlib";

/** Names and texts of the `.py` files in an archive. */
export function* pythonFilesOf(path) {
  const data = readFileSync(path);
  let end = data.length - 22;
  while (data.readUInt32LE(end) !== 0x06054b50) end--;
  const count = data.readUInt16LE(end + 10);
  let at = data.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    const method = data.readUInt16LE(at + 10);
    const size = data.readUInt32LE(at + 20);
    const nameLength = data.readUInt16LE(at + 28);
    const skip = data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
    const header = data.readUInt32LE(at + 42);
    const name = data.toString("utf8", at + 46, at + 46 + nameLength);
    at += 46 + nameLength + skip;
    if (!name.endsWith(".py")) continue;
    const start = header + 30 + data.readUInt16LE(header + 26) + data.readUInt16LE(header + 28);
    const packed = data.subarray(start, start + size);
    yield { name, text: (method === 0 ? packed : inflateRawSync(packed)).toString("utf8") };
  }
}

/** Where the archive of CPython 3.14's standard library is. */
export function stdlibArchive() {
  return createRequire(import.meta.url).resolve("pyodide/python_stdlib.zip");
}

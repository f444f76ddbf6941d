/** `--allow-path`: real files and folders for the virtual files of a sandbox. Only this command knows real files. */
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Files } from "../config/files.js";
import { GuestError } from "../errors.js";
import { UsageError } from "./options.js";

/** The files of `--allow-path P`, by absolute path. A folder answers for what is in it, links out of it excluded. */
export function realFiles(paths: readonly string[], maxBytes: number): Files {
  const files: { [path: string]: (below: string) => Uint8Array | null | false } = {};
  for (const given of paths) {
    const path = resolve(given);
    let real: string;
    let isFolder: boolean;
    try {
      real = realpathSync(path);
      isFolder = statSync(real).isDirectory();
    } catch {
      throw new UsageError(`--allow-path: there is no ${given}`);
    }
    if (isFolder) files[`${virtual(path)}/`] = (below) => read(join(real, below), real, maxBytes);
    else files[virtual(path)] = () => read(real, real, maxBytes);
  }
  return files;
}

/** A path in the form that programs use. */
export function virtual(path: string): string {
  return sep === "/" ? path : `/${path.replaceAll(sep, "/")}`;
}

/** The bytes of a regular file that really is where it seems to be; null when there is none. */
function read(path: string, root: string, maxBytes: number): Uint8Array | null | false {
  let real: string;
  try {
    real = realpathSync(path);
  } catch {
    return null;
  }
  const below = relative(root, real);
  if (below !== "" && (isAbsolute(below) || below.split(sep)[0] === "..")) return false;
  let fd: number;
  try {
    // Neither a link put there meanwhile nor a pipe that nobody writes to holds us up.
    fd = openSync(real, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch {
    return false;
  }
  try {
    const stat = fstatSync(fd);
    if (stat.isDirectory()) throw new GuestError("IsADirectoryError", `Is a directory: '${path}'`);
    if (!stat.isFile()) return false;
    if (stat.size > maxBytes) {
      throw new GuestError("OSError", `File too large: ${stat.size} bytes, more than the memory limit of ${maxBytes}`);
    }
    const bytes = new Uint8Array(stat.size);
    let length = 0;
    while (length < bytes.length) {
      const count = readSync(fd, bytes, length, bytes.length - length, null);
      if (count === 0) break;
      length += count;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(fd);
  }
}

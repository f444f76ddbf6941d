/** Errors of files, in CPython's words and with the numbers of Linux. */
import { exceptionTypes, osErrorType, raised, valueErrorType } from "../objects/errors.js";
import { builtinType, type PyType, type Raised, type Value } from "../objects/model.js";

/** `io.UnsupportedOperation`: an OSError and a ValueError. */
export const unsupportedOperationType = builtinType("UnsupportedOperation", osErrorType, {
  hasDict: true,
  module: "io",
});
unsupportedOperationType.bases = [osErrorType, valueErrorType];
unsupportedOperationType.mro = [unsupportedOperationType, osErrorType, valueErrorType, ...osErrorType.mro.slice(1)];

export const unsupported = (what: string): Raised => raised(unsupportedOperationType, what);

export function osError(errno: number, text: string, filename?: Value): Raised {
  return error(osErrorType, errno, text, filename);
}

function error(type: PyType, errno: number, text: string, filename: Value | undefined): Raised {
  return filename === undefined ? raised(type, errno, text) : raised(type, errno, text, filename);
}

const named =
  (name: string, errno: number, text: string) =>
  (filename: Value): Raised =>
    error(exceptionTypes.get(name) as PyType, errno, text, filename);

export const fileNotFound = named("FileNotFoundError", 2, "No such file or directory");
export const permissionDenied = named("PermissionError", 13, "Permission denied");
export const fileExists = named("FileExistsError", 17, "File exists");
export const notADirectory = named("NotADirectoryError", 20, "Not a directory");
export const isADirectory = named("IsADirectoryError", 21, "Is a directory");

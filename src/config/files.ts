/** The options `files` and `writable`: what programs can open. */
import { PolicyError } from "../errors.js";
import type { Answer, FileListing } from "../io/file-system.js";
import { type Path, pathOf, textOf } from "../io/paths.js";
import type { Maybe } from "../objects/native.js";
import { checkObject, isRecord } from "./check.js";

/** A file's content: text (as UTF-8), bytes, or a function that answers one of them when the file is opened. */
export type FileContent = string | Uint8Array | ((path: string) => FileAnswer | Promise<FileAnswer>);

/** A promise only where the run is asynchronous. */
export type FileAnswer = string | Uint8Array | null | false;

/**
 * Files by path. A path that ends with a slash is a folder: its function is asked with the path below it, and answers
 * the content, null when there is no such file, or false when the program is not allowed to open it.
 */
export type Files = { readonly [path: string]: FileContent };

/** An area in memory in which programs may write. */
export interface Writable {
  readonly path: string;
  /** Bytes that all its files may have together; each costs 128 more. */
  readonly quota: number;
}

const copyOf = (bytes: Uint8Array): Uint8Array => Uint8Array.prototype.slice.call(bytes);

/** A checked, frozen copy, its paths in their plain form. */
export function resolveFiles(given: unknown): Files {
  if (!isRecord(given)) throw new PolicyError('option "files" must be an object: { "/data/a.txt": "text" }');
  const files = Object.create(null) as { [path: string]: FileContent };
  for (const [name, content] of Object.entries(given)) {
    if (content === undefined) continue;
    if (name === "" || name.includes("\0")) throw new PolicyError(`${JSON.stringify(name)} is not a path`);
    const isFolder = /(^|\/)\.{0,2}$/.test(name);
    const text = textOf(pathOf(name));
    const path = isFolder && text !== "/" ? `${text}/` : text;
    if (typeof content === "function") files[path] = content as FileContent;
    else if (isFolder)
      throw new PolicyError(`"${name}" is a folder: its content must be a function of the path below it`);
    else if (typeof content === "string") files[path] = content;
    else if (content instanceof Uint8Array) files[path] = copyOf(content);
    else throw new PolicyError(`the content of "${name}" must be a string, a Uint8Array or a function`);
  }
  return Object.freeze(files);
}

export function resolveWritable(given: unknown): Writable {
  const { path, quota } = checkObject('option "writable"', given ?? null, ["path", "quota"]) as Partial<Writable>;
  if (typeof path !== "string" || path.includes("\0")) throw new PolicyError("writable.path must be a path");
  if (pathOf(path).length === 0) throw new PolicyError("writable.path must be a folder below the root");
  if (typeof quota !== "number" || !(quota >= 0)) throw new PolicyError("writable.quota must be a number of bytes");
  return Object.freeze({ path: textOf(pathOf(path)), quota });
}

/** What the machine asks. `ask` calls functions of the host. */
export function fileListing(
  files: Files | undefined,
  writable: Writable | undefined,
  cwd: string,
  ask: (path: string, callback: () => unknown, open: (answer: unknown) => Answer) => Maybe<Answer>,
): FileListing | undefined {
  if (files === undefined && writable === undefined) return undefined;
  const listed = new Map<string, () => Maybe<Answer>>();
  const folders: { path: Path; read: (below: string) => Maybe<Answer> }[] = [];
  for (const [path, content] of Object.entries(files ?? {})) {
    const contentOf = (name: string): Maybe<Answer> =>
      typeof content === "function"
        ? ask(
            path,
            () => content(name),
            (answer) => checkAnswer(path, answer),
          )
        : content;
    if (path.endsWith("/")) folders.push({ path: pathOf(path), read: contentOf });
    else listed.set(path, () => contentOf(path));
  }
  // The deepest folder answers.
  folders.sort((a, b) => b.path.length - a.path.length);
  const area = writable === undefined ? undefined : { path: pathOf(writable.path), quota: writable.quota };
  return { files: listed, folders, writable: area, cwd };
}

export function resolveCwd(given: unknown): string {
  if (typeof given !== "string" || !given.startsWith("/"))
    throw new PolicyError('option "cwd" must be an absolute path');
  return textOf(pathOf(given));
}

function checkAnswer(path: string, answer: unknown): Answer {
  if (answer === undefined) return null;
  if (answer === null || answer === false || typeof answer === "string") return answer;
  if (answer instanceof Uint8Array) return copyOf(answer);
  throw new PolicyError(`the function for "${path}" must answer a string, a Uint8Array, null or false`);
}

/**
 * The files that a sandbox's programs can open: those that the host lists, folders that it answers for, and the area in
 * which programs may write. Nothing else exists, and the core knows no real file system.
 */

import { andThen, type Maybe } from "../objects/native.js";
import { addFolders, type FileData, WriteArea } from "./file-data.js";
import { isWithin, type Path, pathOf, textOf } from "./paths.js";

/** Text is UTF-8. */
export type Content = string | Uint8Array;

/** What a host says of a path: its content, null when there is no such file, false when the program may not know. */
export type Answer = Content | null | false;

/** What the host lists, as the machine takes it. */
export interface FileListing {
  /** By path as text. */
  readonly files: ReadonlyMap<string, () => Maybe<Answer>>;
  /** Asked with the names below the folder. */
  readonly folders: readonly { readonly path: Path; readonly read: (below: string) => Maybe<Answer> }[];
  readonly writable: { readonly path: Path; readonly quota: number } | undefined;
  /** Where relative paths begin: "/" or "/a/b". */
  readonly cwd: string;
}

export type Found =
  | { readonly kind: "data"; readonly data: FileData }
  | { readonly kind: "content"; readonly content: Content }
  | { readonly kind: "folder" | "missing" | "refused" | "beneath a file" };

export class FileSystem {
  area: WriteArea | undefined;
  /** Folders that are there because of what is in them. */
  private readonly folders = new Set(["/"]);

  constructor(private readonly listing: FileListing) {
    const { files, folders, writable } = listing;
    for (const file of files.keys()) addFolders(this.folders, file);
    for (const { path } of folders) addFolders(this.folders, textOf(path));
    if (writable !== undefined) addFolders(this.folders, `${textOf(writable.path)}/`);
    this.reset();
  }

  /** Begins with an empty write area. What was written before stays with whoever has it. */
  reset(): WriteArea | undefined {
    const { writable } = this.listing;
    this.area = writable === undefined ? undefined : new WriteArea(writable.quota);
    return this.area;
  }

  /** The path that a program's text means. */
  pathOf(text: string): Path {
    return pathOf(text.startsWith("/") ? text : `${this.listing.cwd}/${text}`);
  }

  get canWrite(): boolean {
    return this.area !== undefined;
  }

  mayWrite(path: Path): boolean {
    const { writable } = this.listing;
    return writable !== undefined && path.length > writable.path.length && isWithin(path, writable.path);
  }

  find(path: Path): Maybe<Found> {
    const { files, folders } = this.listing;
    const text = textOf(path);
    const data = this.area?.files.get(text);
    if (data !== undefined) return { kind: "data", data };
    const listed = files.get(text);
    if (listed !== undefined) return andThen(listed(), found);
    for (let length = 1; length < path.length; length++) {
      const above = textOf(path.slice(0, length));
      if (files.has(above) || this.area?.files.has(above)) return { kind: "beneath a file" };
    }
    for (const folder of folders) {
      if (!isWithin(path, folder.path)) continue;
      if (path.length === folder.path.length) return { kind: "folder" };
      return andThen(folder.read(path.slice(folder.path.length).join("/")), found);
    }
    if (this.folders.has(text) || this.area?.folders.has(text)) return { kind: "folder" };
    return { kind: this.mayWrite(path) ? "missing" : "refused" };
  }
}

/** What programs have written, as an object without prototype; its contents are copies. */
export function writtenFiles(area: WriteArea | undefined): { readonly [path: string]: Uint8Array } {
  const files = Object.create(null) as { [path: string]: Uint8Array };
  for (const [path, data] of area?.files ?? []) files[path] = data.view(0).slice();
  return files;
}

function found(answer: Answer): Found {
  if (answer === null) return { kind: "missing" };
  return answer === false ? { kind: "refused" } : { kind: "content", content: answer };
}

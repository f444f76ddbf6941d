/** Paths of virtual files: lists of names, compared name by name and never as text. */

export type Path = readonly string[];

/** The names that lead to a file from the root. `.` and empty names go, `..` takes the name before it along. */
export function pathOf(text: string): Path {
  const names: string[] = [];
  for (const name of text.split("/")) {
    if (name === "" || name === ".") continue;
    if (name === "..") names.pop();
    else names.push(name);
  }
  return names;
}

/** Whether a path is below another one (or the same). */
export function isWithin(path: Path, folder: Path): boolean {
  return path.length >= folder.length && folder.every((name, i) => path[i] === name);
}

/** A path as a key: no name contains a slash, so different paths have different texts. */
export function textOf(path: Path): string {
  return `/${path.join("/")}`;
}

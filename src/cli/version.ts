import { createRequire } from "node:module";

/** The version of the package. */
export function version(): string {
  return (createRequire(import.meta.url)("terrarium/package.json") as { version: string }).version;
}

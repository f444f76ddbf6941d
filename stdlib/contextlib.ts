/** contextlib: helpers for `with`. */
import type { NativeModule } from "../src/objects/module.js";
import { handledException } from "./class-support.js";
import { contextlibSource } from "./sources.generated.js";

export const contextlibModule: NativeModule = {
  name: "contextlib",
  functions: () => [handledException],
  source: contextlibSource,
};

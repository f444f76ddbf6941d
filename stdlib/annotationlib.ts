/** annotationlib: annotations as values, as text, or with references to names that do not exist yet. */
import type { NativeModule } from "../src/objects/module.js";
import { evaluateLazily, moduleNamespace } from "./class-support.js";
import { annotationlibSource } from "./sources.generated.js";

export const annotationlibModule: NativeModule = {
  name: "annotationlib",
  functions: () => [evaluateLazily, moduleNamespace],
  source: annotationlibSource,
};

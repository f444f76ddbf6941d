/** dataclasses: classes made from their annotated fields. */
import type { NativeModule } from "../src/objects/module.js";
import { callingModule, loadedModule, moduleNamespace, rebindClass } from "./class-support.js";
import { dataclassesSource } from "./sources.generated.js";

export const dataclassesModule: NativeModule = {
  name: "dataclasses",
  functions: () => [callingModule, loadedModule, moduleNamespace, rebindClass],
  source: dataclassesSource,
};

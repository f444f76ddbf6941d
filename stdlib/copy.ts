/** copy: shallow and deep copies. */
import type { NativeModule } from "../src/objects/module.js";
import { copySource } from "./sources.generated.js";

export const copyModule: NativeModule = { name: "copy", source: copySource };

/** abc: abstract base classes. */
import type { NativeModule } from "../src/objects/module.js";
import { abcSource } from "./sources.generated.js";

export const abcModule: NativeModule = { name: "abc", source: abcSource };

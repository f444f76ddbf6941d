/** enum: enumerations. */
import type { NativeModule } from "../src/objects/module.js";
import { callingModule } from "./class-support.js";
import { enumSource } from "./sources.generated.js";

export const enumModule: NativeModule = { name: "enum", functions: () => [callingModule], source: enumSource };

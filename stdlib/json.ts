/** json: reading and writing JSON text. */
import type { NativeModule } from "../src/objects/module.js";
import { decodeRow } from "./json-decode.js";
import { encodeRow, quoteRow } from "./json-encode.js";
import { jsonSource } from "./sources.generated.js";

export const jsonModules: readonly NativeModule[] = [
  { name: "json", isPackage: true, functions: () => [decodeRow, encodeRow, quoteRow], source: jsonSource },
  { name: "json.decoder", source: "from json import JSONDecodeError, JSONDecoder\n" },
  { name: "json.encoder", source: "from json import JSONEncoder\n" },
];

/** json: reading and writing JSON text. */
import type { NativeModule } from "../src/objects/module.js";
import { decodeRow } from "./json-decode.js";
import { encodeRow, quoteRow } from "./json-encode.js";
import { jsonSource } from "./sources.generated.js";

export const jsonModules: readonly NativeModule[] = [
  {
    name: "json",
    isPackage: true,
    costs: { _decode: "n/64 + k steps, 8k bytes", _encode: "1.25n steps, 35n bytes", _quote: "n/16 steps, n bytes" },
    functions: () => [decodeRow, encodeRow, quoteRow],
    source: jsonSource,
  },
  { name: "json.decoder", source: "from json import JSONDecodeError, JSONDecoder\n" },
  { name: "json.encoder", source: "from json import JSONEncoder\n" },
];

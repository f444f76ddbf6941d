/**
 * Loads the engine on Node with V8's code cache, which lies beside it: V8 then need not read two megabytes of text before
 * the first line runs, which is half the time of an import. The cache is made by the build (`make-cache.ts`) and good for
 * the version of V8 that made it; with any other, or without a cache, the same text is compiled in the ordinary way.
 */
import { readFileSync } from "node:fs";
import { createRequire, Module } from "node:module";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

const require = createRequire(import.meta.url);
/** This module is in `dist/src/start`, and part of the entries in `dist`. */
const isModule = import.meta.url.endsWith("/dist/src/start/engine.js");
const folder = new URL(isModule ? "../../node/" : "./node/", import.meta.url);

/** The chunk that holds nearly everything: of the others a cache would save nothing. */
const engine = fileURLToPath(new URL("sandbox.cjs", folder));
export const cacheFile = `${engine}.cache`;

/** What one of the scripts in `dist/node` exports. */
export function load(name: string): Record<string, unknown> {
  if (require.cache[engine] === undefined) loadEngine();
  return require(fileURLToPath(new URL(name, folder))) as Record<string, unknown>;
}

/** Runs the engine and leaves it where `require` looks first; answers the script, from which a cache can be made. */
export function loadEngine(): Script {
  const module = new Module(engine);
  module.filename = engine;
  // The build writes ASCII only, so that each byte is a character.
  const script = new Script(readFileSync(engine, "latin1"), { filename: engine, cachedData: readCache() });
  require.cache[engine] = module;
  try {
    script.runInThisContext()(module.exports, createRequire(engine), module, engine);
  } catch (error) {
    delete require.cache[engine];
    throw error;
  }
  module.loaded = true;
  return script;
}

function readCache(): Buffer | undefined {
  try {
    return readFileSync(cacheFile);
  } catch {
    return undefined;
  }
}

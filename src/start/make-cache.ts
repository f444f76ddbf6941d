/** The last step of the build: V8's code cache of the engine, for the Node that runs this (see `engine.ts`). */
import { rmSync, writeFileSync } from "node:fs";
import { cacheFile, loadEngine } from "./engine.js";

rmSync(cacheFile, { force: true });
// Made after the engine has run, the cache has the functions that every import calls.
writeFileSync(cacheFile, loadEngine().createCachedData());

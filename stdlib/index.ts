/** The table of feature modules: what a program can import, and which feature opens it. */
import type { NativeModule } from "../src/objects/module.js";
import { mathModule } from "./math.js";

/** Modules by dotted name. */
const modules = new Map<string, NativeModule>();
/** Feature that opens a module, where it is not named like the module. */
const features = new Map<string, string>();

export function register(module: NativeModule, feature: string = module.name): void {
  modules.set(module.name, module);
  if (feature !== module.name) features.set(module.name, feature);
}

export function featureModule(name: string): NativeModule | undefined {
  return modules.get(name);
}

export function featureOf(module: string): string {
  return features.get(module) ?? module;
}

export function moduleNames(): string[] {
  return [...modules.keys()];
}

register(mathModule);

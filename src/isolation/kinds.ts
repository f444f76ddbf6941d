/** Ways of isolation that this platform has. */
import { KINDS } from "#isolation";
import type { Isolation } from "./isolated-sandbox.js";

export function isolationKinds(): readonly Isolation[] {
  return ["inline", ...(KINDS as readonly Isolation[])];
}

// The process in which texts are tried: it may hang or die, and is then replaced (see watch.mjs).
import "./invariants.mjs";
import { judge } from "./judge.mjs";

process.on("message", ({ id, text, how }) => {
  process.send({ id, found: judge(text, how) });
});
process.send({ ready: true });

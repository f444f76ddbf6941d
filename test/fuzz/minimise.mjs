// Makes a failing text smaller as long as it fails in the same way: first by lines, then by pieces of lines.
import { pieces } from "./mutate.mjs";

/**
 * @param {string} text
 * @param {(text: string) => Promise<boolean>} fails
 * @param {number} deadline  time of performance.now() at which to stop
 */
export async function minimise(text, fails, deadline) {
  let smallest = text;
  for (const cut of [(t) => t.split(/(?<=\n)/), blocks, pieces]) {
    for (let before = ""; before !== smallest; ) {
      before = smallest;
      smallest = await reduce(cut(smallest), fails, deadline);
    }
  }
  return smallest;
}

/** A line, or a line with what is indented below it. */
function blocks(text) {
  return text.split(/(?<=\n)(?! )/);
}

/** Leaves out runs of parts: half of them, a quarter … down to single ones. */
async function reduce(parts, fails, deadline) {
  let kept = parts;
  for (let size = kept.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at < kept.length && performance.now() < deadline; ) {
      const tried = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (await fails(tried.join(""))) kept = tried;
      else at += size;
    }
  }
  return kept.join("");
}

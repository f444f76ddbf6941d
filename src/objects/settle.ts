/**
 * Runs a native generator on the spot as far as everything it asks for is ready. A native can so be written once, as a
 * generator, and still answer at once when no guest code is involved.
 */
import { type Gen, isReady, type Maybe } from "./native.js";

export function settle<T>(g: Gen<T>): Maybe<T> {
  let r = g.next();
  while (!r.done) {
    if (!isReady(r.value as Maybe<unknown>)) return resume(g, r.value);
    r = g.next(r.value);
  }
  return r.value;
}

function* resume<T>(g: Gen<T>, first: unknown): Gen<T> {
  let pending = first;
  for (;;) {
    let answer: unknown;
    let failure: unknown;
    let hasFailed = false;
    try {
      answer = yield pending;
    } catch (e) {
      failure = e;
      hasFailed = true;
    }
    const r = hasFailed ? g.throw(failure) : g.next(answer);
    if (r.done) return r.value;
    pending = r.value;
  }
}

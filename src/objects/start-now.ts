/** Runs a resumable native as far as it gets without the machine: most calls end there, and cost no frame. */
import type { Gen, Maybe } from "./native.js";

export function startNow<T>(work: Gen<T>): Maybe<T> {
  const first = work.next();
  return first.done === true ? first.value : goOn(work, first.value);
}

function* goOn<T>(work: Gen<T>, request: unknown): Gen<T> {
  let asked = request;
  for (;;) {
    let answer: unknown;
    let failed = false;
    try {
      answer = yield asked;
    } catch (e) {
      answer = e;
      failed = true;
    }
    const step = failed ? work.throw(answer) : work.next(answer);
    if (step.done === true) return step.value;
    asked = step.value;
  }
}

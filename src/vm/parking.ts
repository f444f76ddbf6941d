/**
 * Parking: an asynchronous run that has to wait leaves the JavaScript stack and is taken up later. All that is needed is
 * the place to which an answer goes, for frames are on the heap.
 *
 * A run parks in `finish` (flow.ts) when a native asks to Wait or to Pause, and in the loop when its slice of time is
 * over. It does so only as long as `m.parkable` says that nothing of it is on the JavaScript stack: inside a callback
 * that a host function calls synchronously, it cannot.
 */
import { type PAUSE, Request } from "../objects/native.js";
import * as flow from "./flow.js";
import { type AnyFrame, Frame, Mode } from "./frame.js";
import { execute } from "./interpreter.js";
import type { Machine } from "./machine.js";
import { unwind } from "./unwinding.js";

/** What something outside answered: `open` makes the guest's value of it, or throws. Called under the run's meter. */
export interface Answer {
  open(): unknown;
}

/** Request: wait until something outside the machine has answered. */
export class Wait extends Request {
  constructor(
    /** Begins to wait. `settle` is called once, later, never before `subscribe` has returned. */
    readonly subscribe: (settle: (answer: Answer) => void) => void,
    /** What to throw where the run cannot wait. */
    readonly refusal: () => unknown,
  ) {
    super();
  }
}

/** A run that waits: for an answer, or just for its turn (`wait` null). */
export class Parked {
  constructor(
    readonly wait: Wait | null,
    /** The frame that gets the answer; null when it is the result of the run. */
    readonly back: AnyFrame | null,
    readonly ret: number,
    readonly mode: Mode,
    readonly aux: unknown,
    /** The frame only goes on: there is no answer. */
    readonly between: boolean,
  ) {}
}

/** Parks for a request; answers whether it did (a Pause that is not due does not). Throws where waiting is impossible. */
export function parkFor(
  m: Machine,
  request: Wait | typeof PAUSE,
  back: AnyFrame | null,
  ret: number,
  mode: Mode,
  aux: unknown,
): boolean {
  if (request instanceof Wait) {
    if (!m.parkable) throw request.refusal();
    m.parked = new Parked(request, back, ret, mode, aux, false);
  } else {
    if (!m.parkable || !m.meter.overdue) return false;
    m.parked = new Parked(null, back, ret, mode, aux, false);
  }
  m.frame = back;
  return true;
}

/** Parks between two instructions of a frame. */
export function parkBetween(m: Machine, frame: Frame): void {
  m.parked = new Parked(null, frame, 0, Mode.STORE, null, true);
  m.frame = frame;
}

/** Begins with a maybe-result or a frame. Answers whether it is finished: the value is in `m.result`, else see `m.parked`. */
export function begin(m: Machine, maybe: unknown): boolean {
  return run(m, () => flow.finish(m, maybe, null, 0, Mode.STORE, null));
}

/** Goes on where a run was parked. */
export function takeUp(m: Machine, parked: Parked, answer: Answer | null): boolean {
  const { back, ret, mode, aux } = parked;
  if (parked.between && back instanceof Frame) return run(m, () => back);
  return run(m, () => {
    m.frame = back;
    return flow.finish(m, answer === null ? null : answer.open(), back, ret, mode, aux);
  });
}

function run(m: Machine, first: () => Frame | null): boolean {
  m.parked = null;
  m.parkable = true;
  m.meter.mark = m.meter.bytes;
  try {
    let f: Frame | null;
    try {
      f = first();
    } catch (e) {
      f = unwind(m, e);
    }
    if (f !== null) execute(m, f);
  } catch (e) {
    throw m.located(e);
  } finally {
    m.parkable = false;
  }
  return m.parked === null;
}

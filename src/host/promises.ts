/** Promises of the host, met without running code of theirs. */
import { isProxy } from "#is-proxy";
import { HostValueError } from "../errors.js";
import type { Value } from "../objects/model.js";
import type { Maybe } from "../objects/native.js";
import { waitForHost } from "../vm/event-loop.js";
import type { Machine } from "../vm/machine.js";
import { apply, getPrototypeOf } from "./intrinsics.js";

const promisePrototype: object = Promise.prototype;
const { then } = Promise.prototype;

/** Whether a value is a promise, or of a class that extends Promise. Other objects with a `then` are not promises here. */
export function isPromise(value: unknown): value is Promise<unknown> {
  if (typeof value !== "object" || value === null || isProxy(value)) return false;
  for (let p = getPrototypeOf(value) as object | null; p !== null; p = getPrototypeOf(p) as object | null) {
    if (p === promisePrototype) return true;
    if (isProxy(p)) return false;
  }
  return false;
}

/**
 * What a host function answers when it has answered with a promise: the run waits for it, or, inside asyncio's loop, gets
 * a future. Where neither can be, the call is refused, and the promise is left alone.
 */
export function awaitHost(
  m: Machine,
  promise: Promise<unknown>,
  name: string,
  open: (value: unknown) => Maybe<Value>,
  failed: (error: unknown) => unknown,
): Maybe<Value> {
  const subscribe = (settle: (answer: { open(): unknown }) => void): void => {
    const rejected = (error: unknown): void =>
      settle({
        open() {
          throw failed(error);
        },
      });
    try {
      apply(then, promise, [(value: unknown) => settle({ open: () => open(value) }), rejected]);
    } catch (error) {
      // It only looked like a promise.
      apply(then, Promise.resolve(), [() => rejected(error)]);
    }
  };
  return waitForHost(m, subscribe, () => {
    // Somebody has to take its rejection, or the process ends for it.
    subscribe(() => {});
    const path = `the result of ${name}()`;
    return new HostValueError(
      m.meter.isSliced
        ? `${path} is a promise, and a program cannot wait for one inside a callback of the host's`
        : `${path} is a promise; executeAsync, evaluateAsync and callAsync wait for it`,
      path,
    );
  });
}

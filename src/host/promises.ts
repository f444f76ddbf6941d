/** Promises of the host, met without running code of theirs. */
import { isProxy } from "#is-proxy";
import { HostValueError } from "../errors.js";
import type { Value } from "../objects/model.js";
import type { Maybe } from "../objects/native.js";
import { waitForHost, waitInPlace } from "../vm/event-loop.js";
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

/** What a host function in another thread or process says first: its answer, or that it has answered with a promise. */
export type HostAnswer = { readonly now: unknown } | { readonly later: Promise<unknown> };

const remoteAnswers = new WeakSet<Promise<HostAnswer>>();

/**
 * Marks a promise as the way to a function elsewhere: the whole run waits for what it says first, inside asyncio's loop as
 * well, so that a function that is synchronous there is synchronous here.
 */
export function parkWholeRun(promise: Promise<HostAnswer>): Promise<HostAnswer> {
  remoteAnswers.add(promise);
  return promise;
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
  return wait(m, promise, `the result of ${name}()`, waitForHost, open, failed) as Maybe<Value>;
}

/**
 * What a function among the options (a loader, a clock) has answered. A promise is waited for by the whole run: nothing
 * else can go on before the program has its module or its line.
 */
export function openAnswer<T>(
  m: Machine,
  answer: unknown,
  path: string,
  open: (value: unknown) => Maybe<T>,
  failed: (error: unknown) => unknown,
): Maybe<T> {
  return isPromise(answer) ? (wait(m, answer, path, waitInPlace, open, failed) as Maybe<T>) : open(answer);
}

function wait(
  m: Machine,
  promise: Promise<unknown>,
  path: string,
  inItsWay: typeof waitInPlace,
  open: (value: unknown) => Maybe<unknown>,
  failed: (error: unknown) => unknown,
): Maybe<unknown> {
  const remote = remoteAnswers.has(promise as Promise<HostAnswer>);
  const subscribe = (settle: (answer: { open(): unknown }) => void): void => {
    const rejected = (error: unknown): void =>
      settle({
        open() {
          throw failed(error);
        },
      });
    try {
      apply(then, promise, [(value: unknown) => settle({ open: () => opened(value) }), rejected]);
    } catch (error) {
      // It only looked like a promise.
      apply(then, Promise.resolve(), [() => rejected(error)]);
    }
  };
  const opened = (value: unknown): Maybe<unknown> => {
    if (!remote) return open(value);
    const answer = value as HostAnswer;
    return "later" in answer ? wait(m, answer.later, path, inItsWay, open, failed) : open(answer.now);
  };
  return (remote ? waitInPlace : inItsWay)(m, subscribe, () => {
    // Somebody has to take its rejection, or the process ends for it.
    subscribe(() => {});
    return new HostValueError(
      m.meter.isSliced
        ? `${path} is a promise, and a program cannot wait for one inside a callback of the host's`
        : `${path} is a promise; executeAsync, evaluateAsync and callAsync wait for it`,
      path,
    );
  });
}

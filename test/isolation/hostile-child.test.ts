// The host's side against a child that says what it likes. The channel is made here: no child is needed for that.
import { CrashError, DEFAULT_LIMITS } from "terrarium";
import { describe, expect, it } from "vitest";
import { Connection } from "../../dist/src/isolation/connection.js";
import { FrameReader, frame } from "../../dist/src/isolation/frames.js";
import type { ChildChannel } from "../../src/isolation/channel.js";

function hostile() {
  const sent: unknown[][] = [];
  const state = { killed: false, calls: 0, hostErrors: 0 };
  const channel: ChildChannel = {
    send: (text) => sent.push(JSON.parse(text) as unknown[]),
    kill: () => {
      state.killed = true;
    },
    hold: () => {},
    onText: () => {},
    onEnd: () => {},
  };
  const connection = new Connection(channel, {
    onStdout: undefined,
    onStderr: undefined,
    onHostError: () => state.hostErrors++,
    errors: [],
    options: new Map(),
    decimals: undefined,
    callBack: () => Promise.resolve(),
  });
  const say = (message: unknown): void =>
    channel.onText(typeof message === "string" ? message : JSON.stringify(message));
  return { connection, channel, say, sent, state };
}

const run = (c: ReturnType<typeof hostile>, globals: object = {}) => {
  const limits = { ...DEFAULT_LIMITS, output: 100 };
  return c.connection.request("execute", ["source", { globals }], limits, undefined).then(
    (reply) => ({ reply, error: undefined }),
    (error: unknown) => ({ reply: undefined, error }),
  );
};

const usage = [1, 1, 1, 1, 1];
const deep = (n: number) => `${'["a",'.repeat(n)}1${"]".repeat(n)}`;

const nested = (n: number): unknown[] => (n === 0 ? [] : [["a", 1, 1, 1, 1, 1, 1, nested(n - 1)]]);

const lies: [string, unknown][] = [
  ["no JSON", "{"],
  ["nothing", ""],
  ["an object", "{}"],
  ["an unknown message", ["quit"]],
  ["an answer to another request", ["done", 99, 1, usage]],
  ["an answer without a bill", ["done", 1, 1]],
  ["a bill of texts", ["done", 1, 1, ["1", 2, 3, 4, 5]]],
  ["an unknown value", ["done", 1, { a: 1 }, usage]],
  ["an unknown tag", ["done", 1, ["zz"], usage]],
  ["a reference to nothing", ["done", 1, ["r", 5], usage]],
  ["a reference by name", ["done", 1, ["r", "length"], usage]],
  ["a value nested too deeply", `["done",1,${deep(600)},[1,1,1,1,1]]`],
  ["a value nested absurdly", `["done",1,${deep(200_000)},[1,1,1,1,1]]`],
  ["a number that is none", ["done", 1, ["i", "12; x"], usage]],
  ["a decimal that is none", ["done", 1, ["x", "1;2"], usage]],
  ["an exception without a type", ["done", 1, ["q", null, "x"], usage]],
  ["a bill of parts that are none", ["done", 1, 1, [...usage, [["label", 1, 2]]]]],
  ["a bill of too many parts", ["done", 1, 1, [...usage, nested(60)]]],
  ["an int that is code", ["done", 1, ["i", "0x1"], usage]],
  ["a key that is no text", ["done", 1, ["o", 1, 2], usage]],
  ["bytes that are none", ["done", 1, ["b", "é"], usage]],
  ["a function of the host that was not given", ["done", 1, ["y", 3], usage]],
  ["a function by name", ["done", 1, ["y", "constructor"], usage]],
  ["a negative function", ["done", 1, ["f", -1], usage]],
  ["an unknown error", ["failed", 1, ["TypeError", "x", [], null]]],
  ["an error without parts", ["failed", 1, ["ScriptError", "x", [], null]]],
  [
    "an error of another kind as cause",
    ["failed", 1, ["ScriptError", "x", ["T", "t", [], ["PolicyError", "p", [], null], null], null]],
  ],
  ["an error by prototype", ["failed", 1, ["constructor", "x", [], null]]],
  ["more output than allowed", ["out", "stdout", "x".repeat(101)]],
  ["empty output", ["out", "stdout", ""]],
  ["output elsewhere", ["out", "stdin", "x"]],
  ["a call of a function that was not given", ["host", 1, 7, []]],
  ["a call by name", ["host", 1, "f", []]],
  ["a call without arguments", ["host", 1, 0]],
  ["an answer to a callback that was not made", ["backDone", 5, 1]],
];

describe("a hostile child", () => {
  for (const [what, message] of lies) {
    it(`is ended for ${what}`, async () => {
      const child = hostile();
      const outcome = run(child, { f: () => 1 });
      child.say(message);
      const { error } = await outcome;
      expect(error).toBeInstanceOf(CrashError);
      expect((error as CrashError).message).toMatch(/^the isolated sandbox is gone: it broke the protocol: /);
      expect(child.state.killed).toBe(true);
    });
  }

  it("cannot speak outside of a run", async () => {
    for (const message of [
      ["out", "stdout", "x"],
      ["host", 1, 0, []],
      ["done", 1, 1, usage],
    ]) {
      const child = hostile();
      child.say(message);
      expect(child.state.killed).toBe(true);
    }
  });

  it("cannot call without end", async () => {
    const child = hostile();
    let calls = 0;
    const f = () => {
      calls++;
      return new Promise(() => {});
    };
    const outcome = run(child, { f });
    for (let i = 0; i < 50_000; i++) child.say(["host", i, 0, []]);
    expect((await outcome).error).toBeInstanceOf(CrashError);
    expect(calls).toBeLessThanOrEqual(10_000);
  });

  it("cannot answer twice, nor use a call twice", async () => {
    const child = hostile();
    const outcome = run(child, { f: () => new Promise(() => {}) });
    child.say(["host", 1, 0, []]);
    child.say(["host", 1, 0, []]);
    expect((await outcome).error).toBeInstanceOf(CrashError);
    const second = hostile();
    const done = run(second);
    second.say(["done", 1, 5, usage]);
    expect((await done).reply?.value).toBe(5);
    second.say(["done", 1, 6, usage]);
    expect(second.state.killed).toBe(true);
  });

  it("gets no answer that was meant for an earlier run", async () => {
    const child = hostile();
    let answer: (value: unknown) => void = () => {};
    const f = () => new Promise((resolve) => (answer = resolve));
    const first = run(child, { f });
    child.say(["host", 1, 0, []]);
    child.say(["done", 1, null, usage]);
    await first;
    const late = answer;
    child.connection.open({});
    const second = run(child, { f });
    child.say(["host", 1, 0, []]);
    late("the secret of the first run");
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(JSON.stringify(child.sent)).not.toContain("secret");
    answer("for the second");
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(child.sent.at(-1)).toEqual(["answer", 1, "for the second"]);
    child.say(["done", 2, null, usage]);
    expect((await second).error).toBeUndefined();
  });

  it("sets no prototype and makes no promise", async () => {
    const child = hostile();
    const outcome = run(child);
    child.say('["done",1,["o","__proto__",["o","polluted",true],"then",1,"constructor",2],[1,1,1,1,1]]');
    const value = (await outcome).reply?.value as object;
    expect(Object.getPrototypeOf(value)).toBe(null);
    expect(Object.keys(value)).toEqual(["__proto__", "then", "constructor"]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it("is not listened to once it is ended", async () => {
    const child = hostile();
    const outcome = run(child);
    child.say("nonsense");
    child.say(["done", 1, 5, usage]);
    expect((await outcome).error).toBeInstanceOf(CrashError);
  });
});

describe("frames", () => {
  it("come in any pieces", () => {
    const bytes = [...frame("héllo"), ...frame(""), ...frame("x".repeat(1000))];
    for (const size of [1, 2, 3, 7, 100, 5000]) {
      const texts: string[] = [];
      const reader = new FrameReader(10_000, (text) => texts.push(text));
      for (let i = 0; i < bytes.length; i += size) reader.push(new Uint8Array(bytes.slice(i, i + size)));
      expect(texts).toEqual(["héllo", "", "x".repeat(1000)]);
    }
  });

  it("that are too long are not waited for", () => {
    const texts: string[] = [];
    const reader = new FrameReader(10, (text) => texts.push(text));
    reader.push(new Uint8Array([255, 255, 255, 255]));
    for (let i = 0; i < 100; i++) reader.push(new Uint8Array(1000));
    expect(texts).toEqual([""]);
  });
});

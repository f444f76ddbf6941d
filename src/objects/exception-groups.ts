/**
 * Exception groups, and what `except*` needs of them (PEP 654). Python library reference, "Exception groups".
 *
 * Groups nest as deep as a guest likes; natives here walk them with a bound and charge for each exception they look at.
 */
import type { VM } from "../vm/vm.js";
import { classGetItem } from "./class-getitem.js";
import {
  baseExceptionGroupType,
  exceptionGroupType,
  exceptionType,
  recursionError,
  typeError,
  valueError,
} from "./errors.js";
import { argumentType, asStr, INIT_DOC, keepArgs, makeGuestException, member, refuseKeywords } from "./exceptions.js";
import {
  baseExceptionType,
  PyBuiltin,
  PyDict,
  PyException,
  PyFunction,
  PyList,
  PyMethod,
  PySet,
  type PyTraceback,
  PyTuple,
  PyType,
  typeOf,
  type Value,
} from "./model.js";
import { type Gen, install, type Kwargs, type Maybe } from "./native.js";

/** Levels of groups in groups that natives descend. */
const MAX_NESTING = 500;

/** The exceptions of a group. */
export function groupMembers(group: PyException): readonly Value[] {
  const list = group.fields?.get("exceptions");
  return list instanceof PyTuple ? list.items : [];
}

export function groupMessage(group: PyException): Value {
  return group.fields?.get("message") ?? "";
}

export function isGroup(v: Value): v is PyException {
  return v instanceof PyException && v.cls.isSubtype(baseExceptionGroupType);
}

/** A group of the built-in type that fits its members. */
export function makeGroup(message: Value, members: readonly Value[], asTuple = false): PyException {
  const isBase = members.some((m) => !typeOf(m).isSubtype(exceptionType));
  const tuple = new PyTuple(members);
  const group = new PyException(
    isBase ? baseExceptionGroupType : exceptionGroupType,
    new PyTuple([message, asTuple ? tuple : new PyList([...members])]),
  );
  group.fields = new Map<string, Value>([
    ["message", message],
    ["exceptions", tuple],
  ]);
  return group;
}

// ------------------------------------------------------------------------------------------------------------ making

function isSequence(v: Value): boolean {
  if (v instanceof PyDict || v instanceof PySet) return false;
  return typeOf(v).lookup("__getitem__") !== undefined;
}

function* newGroup(vm: VM, cls: PyType, args: Value[]): Gen<Value> {
  if (args.length !== 2) {
    throw typeError(`BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`);
  }
  const [message, source] = args as [Value, Value];
  if (asStr(message) === undefined) {
    throw typeError(`BaseExceptionGroup.__new__() argument 1 must be str, not ${argumentType(message)}`);
  }
  if (!isSequence(source)) throw typeError("second argument (exceptions) must be a sequence");
  const members = (yield vm.toArray(source)) as Value[];
  if (members.length === 0) throw valueError("second argument (exceptions) must be a non-empty sequence");
  let nestsBase = false;
  for (let i = 0; i < members.length; i++) {
    const m = members[i] as Value;
    vm.meter.charge(1);
    if (!(m instanceof PyException)) {
      throw valueError(`Item ${i} of second argument (exceptions) is not an exception`);
    }
    if (!m.cls.isSubtype(exceptionType)) nestsBase = true;
  }
  let type = cls;
  if (cls === baseExceptionGroupType) {
    if (!nestsBase) type = exceptionGroupType;
  } else if (nestsBase && cls === exceptionGroupType)
    throw typeError("Cannot nest BaseExceptions in an ExceptionGroup");
  else if (nestsBase && cls.isSubtype(exceptionType)) throw typeError(`Cannot nest BaseExceptions in '${cls.name}'`);
  vm.meter.alloc(240);
  const group = makeGuestException(type, new PyTuple(args));
  group.fields = new Map<string, Value>([
    ["message", message],
    ["exceptions", new PyTuple(members)],
  ]);
  return group;
}

// --------------------------------------------------------------------------------------------------------- splitting

/** What `split` and `subgroup` take: types to match, a predicate, or (for except*) the exceptions themselves. */
type Matcher =
  | { readonly types: readonly PyType[] }
  | { readonly predicate: Value }
  | { readonly members: ReadonlySet<PyException> };

function matcherOf(value: Value): Matcher {
  if (value instanceof PyType) {
    if (value.isSubtype(baseExceptionType)) return { types: [value] };
  } else if (value instanceof PyTuple) {
    if (value.items.every((t) => t instanceof PyType && t.isSubtype(baseExceptionType))) {
      return { types: value.items as PyType[] };
    }
  } else if (
    value instanceof PyFunction ||
    value instanceof PyBuiltin ||
    value instanceof PyMethod ||
    typeOf(value).lookup("__call__") !== undefined
  ) {
    return { predicate: value };
  }
  throw typeError("expected an exception type, a tuple of exception types, or a callable (other than a class)");
}

function* matches(vm: VM, exc: PyException, matcher: Matcher): Gen<boolean> {
  vm.meter.charge(1);
  if ("types" in matcher) return matcher.types.some((t) => exc.cls.isSubtype(t));
  if ("members" in matcher) return !isGroup(exc) && matcher.members.has(exc);
  return (yield vm.truth((yield vm.call(matcher.predicate, [exc])) as Value)) as boolean;
}

/** A group like `original` with other members: `derive` makes it, and it takes over traceback, links and notes. */
function* deriveAndCopy(vm: VM, original: PyException, members: Value[]): Gen<PyException> {
  const derive = (yield vm.getAttr(original, "derive")) as Value;
  const made = (yield vm.call(derive, [new PyList(members)])) as Value;
  if (!isGroup(made)) throw typeError("derive must return an instance of BaseExceptionGroup");
  yield* copyMetadata(vm, original, made);
  return made;
}

function* copyMetadata(vm: VM, from: PyException, to: PyException): Gen<void> {
  to.traceback = from.traceback;
  to.context = from.context;
  // As in CPython, the cause is set like the attribute, which suppresses the context even where there is no cause.
  to.cause = from.cause;
  to.suppressContext = true;
  const notes = (yield vm.getAttrOr(from, "__notes__")) as Value | undefined;
  // A copy, so that notes added to one part do not show in the other; anything but a sequence is dropped.
  if (notes !== undefined && isSequence(notes)) {
    yield vm.setAttr(to, "__notes__", new PyList((yield vm.toArray(notes)) as Value[]));
  }
}

interface Split {
  match: Value;
  rest: Value;
}

function* split(vm: VM, exc: PyException, matcher: Matcher, wantRest: boolean, depth: number): Gen<Split> {
  if ((yield matches(vm, exc, matcher)) as boolean) return { match: exc, rest: null };
  if (!isGroup(exc)) return { match: null, rest: wantRest ? exc : null };
  if (depth > MAX_NESTING) throw recursionError("maximum recursion depth exceeded in exceptiongroup_split_recursive");
  const matched: Value[] = [];
  const others: Value[] = [];
  for (const inner of groupMembers(exc)) {
    const part = (yield split(vm, inner as PyException, matcher, wantRest, depth + 1)) as Split;
    vm.meter.alloc(16);
    if (part.match !== null) matched.push(part.match);
    if (part.rest !== null) others.push(part.rest);
  }
  const match = matched.length === 0 ? null : ((yield deriveAndCopy(vm, exc, matched)) as PyException);
  const rest = !wantRest || others.length === 0 ? null : ((yield deriveAndCopy(vm, exc, others)) as PyException);
  return { match, rest };
}

install(baseExceptionGroupType, () => ({
  methods: [
    [
      "__new__(cls, *args, **kwargs)",
      "Create and return a new object.  See help(type) for accurate signature.",
      // Keywords are left to __init__: a subclass may take some.
      (vm: VM, cls: PyType, args: Value[], _kwargs?: Kwargs) => newGroup(vm, cls, args),
    ],
    [
      "__init__(self, /, *args, **kwargs)",
      INIT_DOC,
      (_vm: VM, self: PyException, args: Value[], kwargs?: Kwargs) => {
        refuseKeywords(self.cls.name, kwargs);
        keepArgs(self, args);
        return null;
      },
    ],
    [
      "__str__(self, /)",
      "Return str(self).",
      function* (vm: VM, self: PyException): Gen<string> {
        const message = (yield vm.str(groupMessage(self))) as string;
        const n = groupMembers(self).length;
        vm.meter.alloc(64 + message.length * 2);
        return `${message} (${n} sub-exception${n === 1 ? "" : "s"})`;
      },
    ],
    [
      "derive(self, excs, /)",
      "",
      // A plain group, whatever the subclass: those that want to stay what they are override it.
      (vm: VM, self: PyException, excs: Value) => newGroup(vm, baseExceptionGroupType, [groupMessage(self), excs]),
    ],
    [
      "split(self, matcher_value, /)",
      "",
      function* (vm: VM, self: PyException, value: Value): Gen<Value> {
        const parts = (yield split(vm, self, matcherOf(value), true, 0)) as Split;
        return new PyTuple([parts.match, parts.rest]);
      },
    ],
    [
      "subgroup(self, matcher_value, /)",
      "",
      function* (vm: VM, self: PyException, value: Value): Gen<Value> {
        return ((yield split(vm, self, matcherOf(value), false, 0)) as Split).match;
      },
    ],
  ],
  classMethods: [classGetItem],
  getset: {
    message: { ...member("message", "exception message"), set: undefined },
    exceptions: { ...member("exceptions", "nested exceptions"), set: undefined },
  },
}));

// ----------------------------------------------------------------------------------------------------------- except*

/**
 * `except* type`: the part of `exc` that the clause handles and what is left, None where empty. An exception that is not
 * in a group counts as a group of one.
 * @param here the line of the clause itself: it becomes the traceback of a group made here
 */
export function matchExceptStar(
  vm: VM,
  exc: Value,
  type: Value,
  here: PyTraceback | null = null,
): Maybe<[match: Value, rest: Value]> {
  const types = type instanceof PyTuple ? type.items : [type];
  for (const t of types) {
    if (!(t instanceof PyType) || !t.isSubtype(baseExceptionType)) {
      throw typeError("catching classes that do not inherit from BaseException is not allowed");
    }
  }
  for (const t of types) {
    if ((t as PyType).isSubtype(baseExceptionGroupType)) {
      throw typeError("catching ExceptionGroup with except* is not allowed. Use except instead.");
    }
  }
  if (!(exc instanceof PyException)) return [null, null];
  if (types.some((t) => exc.cls.isSubtype(t as PyType))) {
    if (isGroup(exc)) return [exc, null];
    vm.meter.alloc(300);
    const group = makeGroup("", [exc], true);
    group.traceback = here;
    return [group, null];
  }
  return isGroup(exc) ? splitForStar(vm, exc, type) : [null, exc];
}

function* splitForStar(vm: VM, exc: PyException, type: Value): Gen<[Value, Value]> {
  const method = (yield vm.getAttr(exc, "split")) as Value;
  const pair = (yield vm.call(method, [type])) as Value;
  if (!(pair instanceof PyTuple)) {
    throw typeError(`${exc.cls.name}.split must return a tuple, not ${typeOf(pair).name}`);
  }
  if (pair.items.length < 2) {
    throw typeError(`${exc.cls.name}.split must return a 2-tuple, got tuple of size ${pair.items.length}`);
  }
  return [pair.items[0] as Value, pair.items[1] as Value];
}

/** Whether two exceptions were raised in the same place with the same links: then one is a part of the other. */
function sameMetadata(a: PyException, b: PyException): boolean {
  return a.traceback === b.traceback && a.cause === b.cause && a.context === b.context;
}

/** Adds every exception in the tree that is not a group. */
function collectLeaves(vm: VM, exc: PyException, into: Set<PyException>): void {
  const pending: PyException[] = [exc];
  while (pending.length > 0) {
    vm.meter.charge(1);
    const e = pending.pop() as PyException;
    if (!isGroup(e)) into.add(e);
    else for (const inner of groupMembers(e)) pending.push(inner as PyException);
  }
}

/**
 * End of a try with `except*`: the exception to raise again, or None.
 * @param original what the try block raised
 * @param list exceptions that the clauses raised, and the parts that nobody handled (None where nothing was left)
 */
export function prepareReraiseStar(vm: VM, original: Value, list: Value): Maybe<Value> {
  const found = list instanceof PyList || list instanceof PyTuple ? list.items.filter((e) => e !== null) : [];
  if (found.length === 0) return null;
  if (!isGroup(original)) {
    // A lone exception: either nobody handled it, or what the one clause that did has raised takes its place.
    return found[0] as Value;
  }
  return joinReraised(vm, original, found as PyException[]);
}

function* joinReraised(vm: VM, original: PyException, found: PyException[]): Gen<Value> {
  const raised: PyException[] = [];
  const reraised: PyException[] = [];
  for (const e of found) {
    vm.meter.charge(1);
    (sameMetadata(e, original) ? reraised : raised).push(e);
  }
  // Unhandled and re-raised parts come back in the structure of the original.
  let again: Value = null;
  if (reraised.length > 0) {
    const leaves = new Set<PyException>();
    for (const e of reraised) collectLeaves(vm, e, leaves);
    again = ((yield split(vm, original, { members: leaves }, false, 0)) as Split).match;
  }
  if (raised.length === 0) return again;
  if (again !== null) raised.push(again as PyException);
  if (raised.length === 1) return raised[0] as Value;
  return makeGroup("", raised);
}

// Alone among the built-in exceptions it says so in its own namespace.
install(exceptionGroupType, () => ({ attributes: { __module__: "builtins" } }));

// What CPython has and Terrarium does not, on purpose, and why.

const SANDBOX = "the way from an object to the code, variables or classes of others";
const FRAMES = "frames and code objects are not values";
const PICKLE = "part of pickle, which is not there";
const DEATH = "nothing runs when an object dies";
const SITE = "added by CPython's site module; comes with the features `help` and `site`";
const IMPORTS = "the host decides what can be imported, not a loader";

/** By name; "type.name" where it is absent from one type only. */
export const ABSENT = new Map([
  ["__reduce__", PICKLE],
  ["__reduce_ex__", PICKLE],
  ["__builtins__", SANDBOX],
  ["__closure__", SANDBOX],
  ["__code__", SANDBOX],
  ["__defaults__", SANDBOX],
  ["__kwdefaults__", SANDBOX],
  ["__globals__", SANDBOX],
  ["__subclasses__", SANDBOX],
  ["ag_code", FRAMES],
  ["ag_frame", FRAMES],
  ["cr_code", FRAMES],
  ["cr_frame", FRAMES],
  ["gi_code", FRAMES],
  ["gi_frame", FRAMES],
  ["tb_frame", FRAMES],
  ["__del__", DEATH],
  ["ExceptionGroup.__weakref__", "there are no weak references"],
  ["memoryview._from_flags", "CPython's own tests use it, nobody else"],
  ["__loader__", IMPORTS],
  ["__spec__", IMPORTS],
  ["copyright", SITE],
  ["credits", SITE],
  ["help", SITE],
  ["license", SITE],
  ...[
    "bytearray_iterator",
    "bytes_iterator",
    "list_iterator",
    "list_reverseiterator",
    "longrange_iterator",
    "map",
    "range_iterator",
    "reversed",
    "str_ascii_iterator",
    "str_iterator",
    "tuple_iterator",
    "zip",
  ].map((type) => [`${type}.__setstate__`, PICKLE]),
]);

/** What is there and looks otherwise, by "type.name" or "function.fact". */
export const OTHERWISE = new Map([
  ["open (names)", "there is no module `_io`"],
  ["open (self)", "there is no module `_io`"],
  ["(self)", "a function does not lead to the module that it is in: `__self__` is None"],
]);

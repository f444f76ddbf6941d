/** SyntaxError as an object: where in which text. Python library reference, "SyntaxError". */

import type { SyntaxFailure } from "../syntax/syntax-error.js";
import type { VM } from "../vm/vm.js";
import { indentationErrorType, makeException, syntaxErrorType, tabErrorType, typeError } from "./errors.js";
import { asStr, field, INIT_DOC, keepArgs, member, newRow, refuseKeywords } from "./exceptions.js";
import { type PyException, PyTuple, type Value } from "./model.js";
import { type Gen, install, type Kwargs } from "./native.js";

/** Fields in the order in which the second argument, a tuple, gives them. */
const DETAILS = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset", "_metadata"] as const;

function setDetails(self: PyException, items: readonly Value[]): void {
  if (items.length < 4) throw typeError(`function takes at least 4 arguments (${items.length} given)`);
  if (items.length > 7) throw typeError(`function takes at most 7 arguments (${items.length} given)`);
  for (let i = 0; i < items.length; i++) self.fields?.set(DETAILS[i] as string, items[i] as Value);
  if (items.length === 5) throw typeError("end_offset must be provided when end_lineno is provided");
}

function* readDetails(vm: VM, self: PyException, source: Value): Gen<Value> {
  setDetails(self, (yield vm.toArray(source)) as Value[]);
  return null;
}

/** The last part of a path. */
function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function* syntaxStr(vm: VM, self: PyException): Gen<string> {
  const msg = (yield vm.str(field(self, "msg"))) as string;
  const filename = asStr(field(self, "filename"));
  const line = field(self, "lineno");
  const lineno = typeof line === "number" ? line : typeof line === "bigint" ? -1 : null;
  vm.meter.alloc(32 + msg.length * 2);
  if (filename !== undefined && lineno !== null) return `${msg} (${baseName(filename)}, line ${lineno})`;
  if (filename !== undefined) return `${msg} (${baseName(filename)})`;
  if (lineno !== null) return `${msg} (line ${lineno})`;
  return msg;
}

install(syntaxErrorType, () => ({
  methods: [
    newRow(),
    [
      "__init__(self, /, *args, **kwargs)",
      INIT_DOC,
      (vm: VM, self: PyException, args: Value[], kwargs?: Kwargs) => {
        refuseKeywords(self.cls.name, kwargs);
        keepArgs(self, args);
        self.fields ??= new Map();
        if (args.length > 0) self.fields.set("msg", args[0] as Value);
        if (args.length !== 2) return null;
        const details = args[1] as Value;
        if (!(details instanceof PyTuple)) return readDetails(vm, self, details);
        setDetails(self, details.items);
        return null;
      },
    ],
    ["__str__(self, /)", "Return str(self).", syntaxStr],
  ],
  getset: {
    msg: member("msg", "exception msg"),
    filename: member("filename", "exception filename"),
    lineno: member("lineno", "exception lineno"),
    offset: member("offset", "exception offset"),
    text: member("text", "exception text"),
    end_lineno: member("end_lineno", "exception end lineno"),
    end_offset: member("end_offset", "exception end offset"),
    print_file_and_line: member("print_file_and_line", "exception print_file_and_line"),
    _metadata: member("_metadata", "exception private metadata"),
  },
}));

/** Messages about a token that is itself wrong. */
const FROM_TOKENIZER =
  /^(unterminated|leading zeros|invalid \w+ literal|invalid digit|invalid (non-printable )?character)/;

/**
 * The guest's SyntaxError for what the parser or the compiler refused. Columns count code points from 1.
 * @param endsLine whether CPython would end the last line with a line feed first, as it does for modules only
 */
export function syntaxException(failure: SyntaxFailure, endsLine = true): PyException {
  const type =
    failure.type === "IndentationError"
      ? indentationErrorType
      : failure.type === "TabError"
        ? tabErrorType
        : syntaxErrorType;
  const { source, start, message, place } = failure;
  const fields = new Map<string, Value>([
    ["msg", message],
    ["filename", source.filename],
  ]);
  let exc: PyException;
  if (start === null || place === null) exc = makeException(type, message);
  else {
    let { line, offset, endLine, endOffset } = place;
    let text = source.line(line);
    if (!endsLine && start >= source.text.length) {
      // What is missing at the end of such a text has no column, and an empty text not even a line.
      if (text === "" && line > 1 && offset > 0) text = source.line(--line);
      if (source.text === "") line = 0;
      endLine = line;
      offset = endOffset = 0;
    }
    // CPython's parser sees a line feed at the end of the text, its tokenizer may not.
    const isLast = line >= source.lineCount;
    if (isLast ? endsLine && !FROM_TOKENIZER.test(message) : line > 0) text += "\n";
    fields.set("lineno", line);
    fields.set("offset", offset);
    fields.set("text", text);
    fields.set("end_lineno", endLine);
    fields.set("end_offset", endOffset);
    // What the search for misspelt keywords starts from, when the error is printed.
    fields.set("_metadata", new PyTuple([0, 0, source.text]));
    exc = makeException(type, message, new PyTuple([source.filename, line, offset, text, endLine, endOffset]));
  }
  exc.fields = fields;
  return exc;
}

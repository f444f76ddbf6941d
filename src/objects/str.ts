/**
 * str. What the machine needs of it is gathered here; str-*.ts hold one idea each. Python reference, "Text Sequence Type".
 */

export { codePointLength, compareStrings, strAppend, strConcat, strIndex, strRepeat, strSlice } from "./str-core.js";
export { PyStrIterator } from "./str-iterator.js";
export { asciiOf, strRepr } from "./str-repr.js";
export { strContains } from "./str-search.js";

/**
 * The builders of the syntax tree, one for each rule or case of grammar/python.ohm, by its name. The generated parser
 * calls them, and so does the oracle in the tests.
 */

export * from "./build-atoms.js";
export * from "./build-compound.js";
export * from "./build-functions.js";
export * from "./build-operators.js";
export * from "./build-patterns.js";
export * from "./build-primaries.js";
export * from "./build-simple.js";
export * from "./build-strings.js";

/** Builders of the cases of grammar/python-errors.ohm: each throws the message of a mistake, or returns undefined. */

export * from "./mistakes-in-calls.js";
export * from "./mistakes-in-expressions.js";
export * from "./mistakes-in-statements.js";

/**
 * Loads python.ohm with ohm-js and turns it into the small form that both readers of the grammar use: the generator,
 * and the oracle of the tests.
 *
 * Small form of a rule: a list of cases, each a list of parts with the name of its builder (null: the only part is handed
 * on). A part is one of
 *   { type: "token", set }           one token out of a set of kinds; its value is the token's index
 *   { type: "name", set }            the same, written as the name of a rule that consists of tokens only
 *   { type: "rule", name }           another rule; its value is what that rule's builder made
 *   { type: "choice", rules }        one of several rules
 *   { type: "repeat", min, parts }   `*` and `+`; its values are arrays, one for each valued part
 *   { type: "option", parts }        `?`; a value or null (for a token: its index or -1)
 *   { type: "ahead", parts }         `&`; has no value
 *   { type: "not", parts }           `~`; has no value
 */

import { readFileSync } from "node:fs";
import * as ohm from "ohm-js";
import { checkAllTokensAreUsed, withTokenCharacters } from "./tokens.mjs";

const { Alt, Apply, Iter, Lookahead, Not, Plus, Seq, Star, Terminal } = ohm.pexprs;

const textOf = (name) => readFileSync(new URL(name, import.meta.url), "utf8");

/** The ohm-js grammar over token characters. */
export function loadOhmGrammar() {
  const text = withTokenCharacters(textOf("python.ohm"));
  checkAllTokensAreUsed(textOf("python.ohm"));
  return ohm.grammar(text);
}

/** The same, extended with mistakes. */
export function loadErrorGrammar() {
  return ohm.grammar(withTokenCharacters(textOf("python-errors.ohm")), { Python: loadOhmGrammar() });
}

/** The cases of a rule; those of the rule it extends take the place of `...`. */
function termsOf(body) {
  return body instanceof Alt ? body.terms.flatMap(termsOf) : [body];
}

const kindsOfTerminals = (expression) => {
  const terms = termsOf(expression);
  return terms.every((term) => term instanceof Terminal) ? terms.map((term) => term.obj.codePointAt(0)) : null;
};

/** The token kinds of a rule that consists of single tokens only, or null. */
export function tokenSetOf(grammar, ruleName) {
  return kindsOfTerminals(grammar.rules[ruleName].body);
}

const partsOf = (grammar, expression) =>
  expression instanceof Seq ? expression.factors.map((f) => partOf(grammar, f)) : [partOf(grammar, expression)];

/** Small form of one part of a sequence. */
export function partOf(grammar, expression) {
  const set = kindsOfTerminals(expression);
  if (set !== null) return { type: "token", set };
  if (expression instanceof Apply) {
    const tokens = tokenSetOf(grammar, expression.ruleName);
    return tokens === null ? { type: "rule", name: expression.ruleName } : { type: "name", set: tokens };
  }
  if (expression instanceof Alt && expression.terms.every((term) => term instanceof Apply)) {
    return { type: "choice", rules: expression.terms.map((term) => term.ruleName) };
  }
  if (expression instanceof Star) return { type: "repeat", min: 0, parts: partsOf(grammar, expression.expr) };
  if (expression instanceof Plus) return { type: "repeat", min: 1, parts: partsOf(grammar, expression.expr) };
  if (expression instanceof Iter) return { type: "option", parts: partsOf(grammar, expression.expr) };
  if (expression instanceof Lookahead) return { type: "ahead", parts: partsOf(grammar, expression.expr) };
  if (expression instanceof Not) return { type: "not", parts: partsOf(grammar, expression.expr) };
  throw new Error(`grammar: unsupported expression ${expression.constructor.name}`);
}

/** The parts of a repetition or option that have values: all but the tokens, or all when there is nothing else. */
export function valuedParts(parts) {
  const valued = parts.filter((part) => part.type !== "token");
  return valued.length > 0 ? valued : parts;
}

/** All rules in the small form, by name, without the rules that Ohm makes for cases and those that are token sets. */
export function loadRules(grammar = loadOhmGrammar()) {
  const rules = new Map();
  const isCase = (ruleName, owner) => ruleName.startsWith(`${owner}_`);
  for (const name of ruleNamesOf(grammar)) {
    if (name.includes("_") || tokenSetOf(grammar, name) !== null) continue;
    const cases = termsOf(grammar.rules[name].body).map((term) => {
      if (term instanceof Apply && isCase(term.ruleName, name)) {
        return { parts: partsOf(grammar, grammar.rules[term.ruleName].body), builder: term.ruleName };
      }
      const parts = partsOf(grammar, term);
      const [first, ...others] = parts.filter((part) => part.type !== "ahead" && part.type !== "not");
      const alone = others.length === 0 && first.type !== "repeat" && first.type !== "option";
      return { parts, builder: alone ? null : name };
    });
    rules.set(name, { name, cases });
  }
  return rules;
}

/** Names of the rules of a grammar and of those it extends, but for Ohm's own. */
function ruleNamesOf(grammar) {
  const own = Object.keys(grammar.rules);
  const { superGrammar } = grammar;
  return superGrammar.isBuiltIn() ? own : [...new Set([...ruleNamesOf(superGrammar), ...own])];
}

/** Mistakes in statements (Python reference, chapters 7 and 8). */

import type { Expr } from "./ast.js";
import { ends, kinds, starts, text, tokens } from "./build-state.js";
import {
  atLastToken,
  atNode,
  atToken,
  indentationError,
  progress,
  startingFrom,
  tokensBetween,
} from "./mistake-places.js";
import { expressionName, invalidTarget } from "./targets.js";
import { Kind } from "./tokens.generated.js";

// ------------------------------------------------------------------------------------------------- assignment (7.2)

export function annotatedTarget_checked(_s: number, _e: number, target: Expr): Expr | undefined {
  return target.kind === "Name" || target.kind === "Attribute" || target.kind === "Subscript" ? target : undefined;
}

export function assignedTargets_checked(_s: number, _e: number, list: Expr): Expr | undefined {
  return invalidTarget(list, "Store") === null ? list : undefined;
}

export function expressionStatement_invalidTupleAnnotation(_s: number, _e: number, first: Expr): never {
  return atNode(first, "only single target (not tuple) can be annotated");
}

export function expressionStatement_invalidAnnotation(_s: number, _e: number, target: Expr): undefined {
  if (target.kind === "List" || target.kind === "Tuple") {
    return atNode(target, `only single target (not ${expressionName(target)}) can be annotated`);
  }
  return atNode(target, "illegal target for annotation");
}

export function expressionStatement_invalidTarget(_s: number, _e: number, _before: Expr[], list: Expr): undefined {
  const wrong = invalidTarget(list, "Store");
  return wrong === null ? undefined : atNode(wrong, `cannot assign to ${expressionName(wrong)}`);
}

export function expressionStatement_invalidYield(_s: number, _e: number, _before: Expr[], target: Expr): never {
  return atNode(target, "assignment to yield expression not possible");
}

export function expressionStatement_invalidAugmented(_s: number, _e: number, target: Expr): never {
  return atNode(target, `'${expressionName(target)}' is an illegal expression for augmented assignment`);
}

export function deleteStatement_invalidTarget(_s: number, _e: number, list: Expr): undefined {
  const wrong = invalidTarget(list, "Del");
  return wrong === null ? undefined : atNode(wrong, `cannot delete ${expressionName(wrong)}`);
}

// ------------------------------------------------------------------------------------------------------ imports (7.11)

export function importStatement_invalidFrom(_s: number, _e: number, keyword: number): never {
  return startingFrom(starts[keyword], "Did you mean to use 'from ... import ...' instead?");
}

export function importStatement_invalidNothing(_s: number, _e: number, newline: number): never {
  return startingFrom(starts[newline], "Expected one or more names after 'import'");
}

export const importedNames_invalidNothing = importStatement_invalidNothing;

export function importedNames_invalidComma(): never {
  return atLastToken("trailing comma not allowed without surrounding parentheses");
}

export function importedModule_invalidTarget(_s: number, _e: number, _module: unknown, target: Expr): never {
  return atNode(target, `cannot use ${expressionName(target)} as import target`);
}

export const importedName_invalidTarget = importedModule_invalidTarget;

// ------------------------------------------------------------------------------------------------- colons and blocks

/** The colon is missing at the end of the line. */
function colonAtEnd(): never {
  return atLastToken("expected ':'");
}

/** Something else stands where only a colon can. */
function colonHere(_s: number, e: number): never {
  return atToken(e, "expected ':'");
}

export {
  colonAtEnd as caseClause_invalidColon,
  colonAtEnd as classDefinition_invalidColon,
  colonAtEnd as elifClause_invalidColon,
  colonAtEnd as exceptClause_invalidBareColon,
  colonAtEnd as exceptClause_invalidColon,
  colonAtEnd as exceptStarClause_invalidColon,
  colonAtEnd as forStatement_invalidColon,
  colonAtEnd as ifStatement_invalidColon,
  colonAtEnd as matchStatement_invalidColon,
  colonAtEnd as whileStatement_invalidColon,
  colonAtEnd as withStatement_invalidColon,
  colonAtEnd as withStatement_invalidParenthesizedColon,
  colonHere as elseClause_forcedColon,
  colonHere as finallyClause_forcedColon,
  colonHere as functionDefinition_invalidColon,
  colonHere as tryStatement_forcedColon,
};

export function functionDefinition_invalidParenthesis(_s: number, e: number): never {
  return atToken(e, "expected '('");
}

/** A block begins with a NEWLINE but not with an INDENT; the clause is the line before. */
export function block_invalidIndent(s: number, _e: number): never {
  let first = s - 1;
  while (first > 0 && !isLineBreak(first - 1)) first--;
  if (kinds[first] === Kind.KeyAsync) first++;
  const line = tokens.source.lineAt(starts[first] as number);
  let what: string;
  switch (kinds[first]) {
    case Kind.KeyDef:
      what = "function definition";
      break;
    case Kind.KeyClass:
      what = "class definition";
      break;
    default: {
      const star = kinds[first] === Kind.KeyExcept && kinds[first + 1] === Kind.Star ? "*" : "";
      what = `'${text.slice(starts[first], ends[first])}${star}' statement`;
    }
  }
  return indentationError(`expected an indented block after ${what} on line ${line}`);
}

export function matchStatement_invalidIndent(s: number, e: number): never {
  if (e > progress.farthest) progress.farthest = e;
  const line = tokens.source.lineAt(starts[s] as number);
  return indentationError(`expected an indented block after 'match' statement on line ${line}`);
}

function isLineBreak(token: number): boolean {
  const kind = kinds[token];
  return kind === Kind.Newline || kind === Kind.Indent || kind === Kind.Dedent;
}

// --------------------------------------------------------------------------------------------------- else, try, with

export function elseClause_invalidElif(): never {
  return atLastToken("'elif' block follows an 'else' block");
}

export function tryStatement_invalidAlone(): never {
  return atLastToken("expected 'except' or 'finally' block");
}

const BOTH = "cannot have both 'except' and 'except*' on the same 'try'";

export function tryStatement_invalidStarLater(
  _s: number,
  _e: number,
  _body: unknown,
  _handlers: unknown[],
  except: number,
  star: number,
): never {
  return tokensBetween(except, star, BOTH);
}

export function tryStatement_invalidStarFirst(
  _s: number,
  _e: number,
  _body: unknown,
  _handlers: unknown[],
  except: number,
): never {
  return atToken(except, BOTH);
}

export function exceptClause_invalidTypes(_s: number, _e: number, first: Expr): never {
  return startingFrom(first.start, "multiple exception types must be parenthesized when using 'as'");
}

export const exceptStarClause_invalidTypes = exceptClause_invalidTypes;

export function exceptStarClause_invalidNothing(): never {
  return atLastToken("expected one or more exception types");
}

export function exceptClause_invalidTarget(_s: number, _e: number, _type: Expr, target: Expr): never {
  return atNode(target, `cannot use except statement with ${expressionName(target)}`);
}

export function exceptStarClause_invalidStarTarget(_s: number, _e: number, _type: Expr, target: Expr): never {
  return atNode(target, `cannot use except* statement with ${expressionName(target)}`);
}

export function withItem_invalidTarget(_s: number, _e: number, _item: Expr, target: Expr): undefined {
  const wrong = invalidTarget(target, "Store");
  return wrong === null ? undefined : atNode(wrong, `cannot assign to ${expressionName(wrong)}`);
}

// ------------------------------------------------------------------------------------------------------------- match

export function pattern_invalidTarget(_s: number, _e: number, _pattern: unknown, target: Expr): never {
  if (target.kind === "Name" && target.id === "_") return atNode(target, "cannot use '_' as a target");
  return atNode(target, `cannot use ${expressionName(target)} as pattern target`);
}

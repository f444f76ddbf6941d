// @ts-nocheck
// Generated from grammar/python.ohm by `npm run generate`; do not edit.
//
// How to read it: grammar/emit-parser.mjs says what is emitted and why.

import * as B from "./build.js";
import { Kind } from "./tokens.generated.js";

/** A value on its way from a builder to the next: a node, a list, or the index of a token. */
type V = any;

let k: Uint8Array = new Uint8Array(2);
let pos = 0;
let far = 0;
let depth = 0;
let limit = 0;
let stuck = -1;

function setOf(kinds: number[]): Uint8Array {
  const table = new Uint8Array(256);
  for (const kind of kinds) table[kind] = 1;
  return table;
}

function levels(pairs: [number, number][]): Uint8Array {
  const table = new Uint8Array(256);
  for (const [kind, level] of pairs) table[kind] = level;
  return table;
}

/** Thrown when the input nests deeper than the parser may recurse. */
export class TooDeep extends Error {
  constructor(readonly token: number) {
    super("too many nested expressions or blocks");
  }
}

function tooDeep(): never {
  throw new TooDeep(pos);
}

const SET_1 = setOf([Kind.Number, Kind.String, Kind.FStringStart, Kind.TStringStart, Kind.Name, Kind.SoftMatch, Kind.SoftCase, Kind.SoftType, Kind.SoftUnderscore, Kind.LeftParen, Kind.LeftBracket, Kind.LeftBrace, Kind.Ellipsis, Kind.Plus, Kind.Minus, Kind.Star, Kind.At, Kind.Tilde, Kind.KeyFalse, Kind.KeyNone, Kind.KeyTrue, Kind.KeyAssert, Kind.KeyAsync, Kind.KeyAwait, Kind.KeyBreak, Kind.KeyClass, Kind.KeyContinue, Kind.KeyDef, Kind.KeyDel, Kind.KeyFor, Kind.KeyFrom, Kind.KeyGlobal, Kind.KeyIf, Kind.KeyImport, Kind.KeyLambda, Kind.KeyNonlocal, Kind.KeyNot, Kind.KeyPass, Kind.KeyRaise, Kind.KeyReturn, Kind.KeyTry, Kind.KeyWhile, Kind.KeyWith, Kind.KeyYield]);
const SET_2 = setOf([Kind.SoftMatch, Kind.At, Kind.KeyAsync, Kind.KeyClass, Kind.KeyDef, Kind.KeyFor, Kind.KeyIf, Kind.KeyTry, Kind.KeyWhile, Kind.KeyWith]);
const SET_3 = setOf([Kind.Number, Kind.String, Kind.FStringStart, Kind.TStringStart, Kind.Name, Kind.SoftMatch, Kind.SoftCase, Kind.SoftType, Kind.SoftUnderscore, Kind.LeftParen, Kind.LeftBracket, Kind.LeftBrace, Kind.Ellipsis, Kind.Plus, Kind.Minus, Kind.Star, Kind.Tilde, Kind.KeyFalse, Kind.KeyNone, Kind.KeyTrue, Kind.KeyAssert, Kind.KeyAwait, Kind.KeyBreak, Kind.KeyContinue, Kind.KeyDel, Kind.KeyFrom, Kind.KeyGlobal, Kind.KeyImport, Kind.KeyLambda, Kind.KeyNonlocal, Kind.KeyNot, Kind.KeyPass, Kind.KeyRaise, Kind.KeyReturn, Kind.KeyYield]);
const SET_4 = setOf([Kind.Number, Kind.String, Kind.FStringStart, Kind.TStringStart, Kind.Name, Kind.SoftMatch, Kind.SoftCase, Kind.SoftType, Kind.SoftUnderscore, Kind.LeftParen, Kind.LeftBracket, Kind.LeftBrace, Kind.Ellipsis, Kind.Plus, Kind.Minus, Kind.Star, Kind.Tilde, Kind.KeyFalse, Kind.KeyNone, Kind.KeyTrue, Kind.KeyAwait, Kind.KeyLambda, Kind.KeyNot]);
const SET_5 = setOf([Kind.Number, Kind.String, Kind.FStringStart, Kind.TStringStart, Kind.Name, Kind.SoftMatch, Kind.SoftCase, Kind.SoftType, Kind.SoftUnderscore, Kind.LeftParen, Kind.LeftBracket, Kind.LeftBrace, Kind.Ellipsis, Kind.Plus, Kind.Minus, Kind.Tilde, Kind.KeyFalse, Kind.KeyNone, Kind.KeyTrue, Kind.KeyAwait, Kind.KeyLambda, Kind.KeyNot]);
const SET_6 = setOf([Kind.Name, Kind.SoftMatch, Kind.SoftCase, Kind.SoftType, Kind.SoftUnderscore]);
const SET_7 = setOf([Kind.Number, Kind.String, Kind.FStringStart, Kind.TStringStart, Kind.Name, Kind.SoftMatch, Kind.SoftCase, Kind.SoftType, Kind.SoftUnderscore, Kind.LeftParen, Kind.LeftBracket, Kind.LeftBrace, Kind.Ellipsis, Kind.Plus, Kind.Minus, Kind.StarStar, Kind.Tilde, Kind.KeyFalse, Kind.KeyNone, Kind.KeyTrue, Kind.KeyAwait, Kind.KeyLambda, Kind.KeyNot]);
const SET_8 = setOf([Kind.Number, Kind.Name, Kind.SoftMatch, Kind.SoftCase, Kind.SoftType, Kind.SoftUnderscore, Kind.Ellipsis, Kind.KeyFalse, Kind.KeyNone, Kind.KeyTrue]);
const SET_9 = setOf([Kind.LeftParen, Kind.LeftBracket, Kind.Dot, Kind.Walrus, Kind.EqualEqual, Kind.NotEqual, Kind.Less, Kind.LessEqual, Kind.Greater, Kind.GreaterEqual, Kind.Plus, Kind.Minus, Kind.Star, Kind.StarStar, Kind.Slash, Kind.SlashSlash, Kind.Percent, Kind.At, Kind.LeftShift, Kind.RightShift, Kind.Ampersand, Kind.Bar, Kind.Caret, Kind.KeyAnd, Kind.KeyIf, Kind.KeyIn, Kind.KeyIs, Kind.KeyNot, Kind.KeyOr]);
const SET_10 = setOf([Kind.Number, Kind.String, Kind.FStringStart, Kind.TStringStart, Kind.Name, Kind.SoftMatch, Kind.SoftCase, Kind.SoftType, Kind.SoftUnderscore, Kind.LeftParen, Kind.LeftBracket, Kind.LeftBrace, Kind.Ellipsis, Kind.Plus, Kind.Minus, Kind.Star, Kind.StarStar, Kind.Tilde, Kind.KeyFalse, Kind.KeyNone, Kind.KeyTrue, Kind.KeyAwait, Kind.KeyLambda, Kind.KeyNot]);
const SET_11 = setOf([Kind.LeftParen, Kind.LeftBracket, Kind.Dot, Kind.Walrus, Kind.Equal, Kind.EqualEqual, Kind.NotEqual, Kind.Less, Kind.LessEqual, Kind.Greater, Kind.GreaterEqual, Kind.Plus, Kind.Minus, Kind.Star, Kind.StarStar, Kind.Slash, Kind.SlashSlash, Kind.Percent, Kind.At, Kind.LeftShift, Kind.RightShift, Kind.Ampersand, Kind.Bar, Kind.Caret, Kind.KeyAnd, Kind.KeyAsync, Kind.KeyFor, Kind.KeyIf, Kind.KeyIn, Kind.KeyIs, Kind.KeyNot, Kind.KeyOr]);
const SET_12 = setOf([Kind.LeftParen, Kind.LeftBracket, Kind.Comma, Kind.Colon, Kind.Dot, Kind.Walrus, Kind.EqualEqual, Kind.NotEqual, Kind.Less, Kind.LessEqual, Kind.Greater, Kind.GreaterEqual, Kind.Plus, Kind.Minus, Kind.Star, Kind.StarStar, Kind.Slash, Kind.SlashSlash, Kind.Percent, Kind.At, Kind.LeftShift, Kind.RightShift, Kind.Ampersand, Kind.Bar, Kind.Caret, Kind.KeyAnd, Kind.KeyIf, Kind.KeyIn, Kind.KeyIs, Kind.KeyNot, Kind.KeyOr]);
const SET_13 = setOf([Kind.Number, Kind.String, Kind.FStringStart, Kind.TStringStart, Kind.Name, Kind.SoftMatch, Kind.SoftCase, Kind.SoftType, Kind.SoftUnderscore, Kind.LeftParen, Kind.LeftBracket, Kind.LeftBrace, Kind.Colon, Kind.Ellipsis, Kind.Plus, Kind.Minus, Kind.Star, Kind.Tilde, Kind.KeyFalse, Kind.KeyNone, Kind.KeyTrue, Kind.KeyAwait, Kind.KeyLambda, Kind.KeyNot]);
const SET_14 = setOf([Kind.LeftParen, Kind.LeftBracket, Kind.Colon, Kind.Dot, Kind.Walrus, Kind.EqualEqual, Kind.NotEqual, Kind.Less, Kind.LessEqual, Kind.Greater, Kind.GreaterEqual, Kind.Plus, Kind.Minus, Kind.Star, Kind.StarStar, Kind.Slash, Kind.SlashSlash, Kind.Percent, Kind.At, Kind.LeftShift, Kind.RightShift, Kind.Ampersand, Kind.Bar, Kind.Caret, Kind.KeyAnd, Kind.KeyIf, Kind.KeyIn, Kind.KeyIs, Kind.KeyNot, Kind.KeyOr]);
const SET_15 = setOf([Kind.Number, Kind.String, Kind.FStringStart, Kind.TStringStart, Kind.Name, Kind.SoftMatch, Kind.SoftCase, Kind.SoftType, Kind.SoftUnderscore, Kind.LeftParen, Kind.LeftBracket, Kind.LeftBrace, Kind.Ellipsis, Kind.KeyFalse, Kind.KeyNone, Kind.KeyTrue]);
const SET_16 = setOf([Kind.LeftParen, Kind.LeftBracket, Kind.Dot, Kind.StarStar]);
const SET_17 = setOf([Kind.LeftParen, Kind.LeftBracket, Kind.Dot, Kind.Plus, Kind.Minus, Kind.Star, Kind.StarStar, Kind.Slash, Kind.SlashSlash, Kind.Percent, Kind.At, Kind.LeftShift, Kind.RightShift, Kind.Ampersand, Kind.Bar, Kind.Caret]);
const SET_18 = setOf([Kind.EqualEqual, Kind.NotEqual, Kind.Less, Kind.LessEqual, Kind.Greater, Kind.GreaterEqual, Kind.KeyIn, Kind.KeyIs, Kind.KeyNot]);
const SET_19 = setOf([Kind.EqualEqual, Kind.NotEqual, Kind.Less, Kind.LessEqual, Kind.Greater, Kind.GreaterEqual, Kind.KeyIn]);
const SET_20 = setOf([Kind.Number, Kind.String, Kind.FStringStart, Kind.TStringStart, Kind.Name, Kind.SoftMatch, Kind.SoftCase, Kind.SoftType, Kind.SoftUnderscore, Kind.LeftParen, Kind.LeftBracket, Kind.LeftBrace, Kind.Ellipsis, Kind.Plus, Kind.Minus, Kind.Tilde, Kind.KeyFalse, Kind.KeyNone, Kind.KeyTrue, Kind.KeyAwait]);
const SET_21 = setOf([Kind.LeftParen, Kind.LeftBracket, Kind.Dot, Kind.EqualEqual, Kind.NotEqual, Kind.Less, Kind.LessEqual, Kind.Greater, Kind.GreaterEqual, Kind.Plus, Kind.Minus, Kind.Star, Kind.StarStar, Kind.Slash, Kind.SlashSlash, Kind.Percent, Kind.At, Kind.LeftShift, Kind.RightShift, Kind.Ampersand, Kind.Bar, Kind.Caret, Kind.KeyIn, Kind.KeyIs, Kind.KeyNot]);
const SET_22 = setOf([Kind.Number, Kind.String, Kind.FStringStart, Kind.TStringStart, Kind.Name, Kind.SoftMatch, Kind.SoftCase, Kind.SoftType, Kind.SoftUnderscore, Kind.LeftParen, Kind.LeftBracket, Kind.LeftBrace, Kind.Ellipsis, Kind.Plus, Kind.Minus, Kind.Tilde, Kind.KeyFalse, Kind.KeyNone, Kind.KeyTrue, Kind.KeyAwait, Kind.KeyNot]);
const SET_23 = setOf([Kind.LeftParen, Kind.LeftBracket, Kind.Dot, Kind.EqualEqual, Kind.NotEqual, Kind.Less, Kind.LessEqual, Kind.Greater, Kind.GreaterEqual, Kind.Plus, Kind.Minus, Kind.Star, Kind.StarStar, Kind.Slash, Kind.SlashSlash, Kind.Percent, Kind.At, Kind.LeftShift, Kind.RightShift, Kind.Ampersand, Kind.Bar, Kind.Caret, Kind.KeyAnd, Kind.KeyIf, Kind.KeyIn, Kind.KeyIs, Kind.KeyNot, Kind.KeyOr]);
const SET_24 = setOf([Kind.Name, Kind.SoftMatch, Kind.SoftCase, Kind.SoftType, Kind.SoftUnderscore, Kind.Star, Kind.StarStar, Kind.Slash]);
const SET_25 = setOf([Kind.LeftParen, Kind.LeftBracket, Kind.Comma, Kind.Dot, Kind.EqualEqual, Kind.NotEqual, Kind.Less, Kind.LessEqual, Kind.Greater, Kind.GreaterEqual, Kind.Plus, Kind.Minus, Kind.Star, Kind.StarStar, Kind.Slash, Kind.SlashSlash, Kind.Percent, Kind.At, Kind.LeftShift, Kind.RightShift, Kind.Ampersand, Kind.Bar, Kind.Caret, Kind.KeyAnd, Kind.KeyIf, Kind.KeyIn, Kind.KeyIs, Kind.KeyNot, Kind.KeyOr]);
const SET_26 = setOf([Kind.Number, Kind.String, Kind.FStringStart, Kind.TStringStart, Kind.Name, Kind.SoftMatch, Kind.SoftCase, Kind.SoftType, Kind.SoftUnderscore, Kind.LeftParen, Kind.LeftBracket, Kind.LeftBrace, Kind.Ellipsis, Kind.Star, Kind.KeyFalse, Kind.KeyNone, Kind.KeyTrue]);
const SET_27 = setOf([Kind.Number, Kind.String, Kind.FStringStart, Kind.TStringStart, Kind.Name, Kind.SoftMatch, Kind.SoftCase, Kind.SoftType, Kind.SoftUnderscore, Kind.LeftParen, Kind.LeftBracket, Kind.LeftBrace, Kind.Ellipsis, Kind.Plus, Kind.Minus, Kind.Star, Kind.Tilde, Kind.KeyFalse, Kind.KeyNone, Kind.KeyTrue, Kind.KeyAwait, Kind.KeyLambda, Kind.KeyNot, Kind.KeyYield]);
const SET_28 = setOf([Kind.PlusEqual, Kind.MinusEqual, Kind.StarEqual, Kind.StarStarEqual, Kind.SlashEqual, Kind.SlashSlashEqual, Kind.PercentEqual, Kind.AtEqual, Kind.LeftShiftEqual, Kind.RightShiftEqual, Kind.AmpersandEqual, Kind.BarEqual, Kind.CaretEqual]);
const SET_29 = setOf([Kind.Name, Kind.SoftMatch, Kind.SoftCase, Kind.SoftType, Kind.SoftUnderscore, Kind.Dot, Kind.Ellipsis]);
const SET_30 = setOf([Kind.LeftParen, Kind.LeftBracket, Kind.Dot]);
const SET_31 = setOf([Kind.LeftParen, Kind.LeftBracket, Kind.Comma, Kind.Dot]);
const SET_32 = setOf([Kind.Number, Kind.String, Kind.FStringStart, Kind.TStringStart, Kind.Name, Kind.SoftMatch, Kind.SoftCase, Kind.SoftType, Kind.SoftUnderscore, Kind.LeftParen, Kind.LeftBracket, Kind.LeftBrace, Kind.Minus, Kind.KeyFalse, Kind.KeyNone, Kind.KeyTrue]);
const SET_33 = setOf([Kind.Number, Kind.String, Kind.FStringStart, Kind.TStringStart, Kind.Name, Kind.SoftMatch, Kind.SoftCase, Kind.SoftType, Kind.SoftUnderscore, Kind.LeftParen, Kind.LeftBracket, Kind.LeftBrace, Kind.Minus, Kind.Star, Kind.KeyFalse, Kind.KeyNone, Kind.KeyTrue]);
const SET_34 = setOf([Kind.Number, Kind.String, Kind.FStringStart, Kind.TStringStart, Kind.Name, Kind.SoftMatch, Kind.SoftCase, Kind.SoftType, Kind.SoftUnderscore, Kind.Minus, Kind.KeyFalse, Kind.KeyNone, Kind.KeyTrue]);
const SET_35 = setOf([Kind.Name, Kind.SoftMatch, Kind.SoftCase, Kind.SoftType, Kind.SoftUnderscore, Kind.Star, Kind.StarStar]);

function leaf(): V {
  const s = pos++;
  switch (k[s]) {
    case Kind.Name:
    case Kind.SoftMatch:
    case Kind.SoftCase:
    case Kind.SoftType:
    case Kind.SoftUnderscore:
      return B.atom_name(s, pos, s);
    case Kind.Number:
      return B.atom_number(s, pos);
    case Kind.KeyNone:
      return B.atom_none(s, pos);
    case Kind.KeyTrue:
      return B.atom_true(s, pos);
    case Kind.KeyFalse:
      return B.atom_false(s, pos);
    case Kind.Ellipsis:
      return B.atom_ellipsis(s, pos);
  }
}

function p_file(): V {
  const s = pos;
  const a1: V[] = [];
  L2: while (SET_1[k[pos]] === 1) {
    const p3 = pos;
    const v4 = p_statement();
    if (v4 === undefined) {
      { pos = p3; break L2; }
    }
    a1.push(v4);
  }
  if (k[pos] !== Kind.EndMarker) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  return B.file(s, pos, a1);
}

function p_eval(): V {
  const s = pos;
  const v1 = p_expressions();
  if (v1 === undefined) {
    return undefined;
  }
  const a2: V[] = [];
  L3: while (k[pos] === Kind.Newline) {
    const t4 = pos++;
    a2.push(t4);
  }
  if (k[pos] !== Kind.EndMarker) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  return B.eval(s, pos, v1, a2);
}

function p_interactive(): V {
  const s = pos;
  L1: if (SET_2[k[pos]] === 1) {
    const v2 = p_compoundStatement();
    if (v2 === undefined) {
      { pos = s; break L1; }
    }
    const a3: V[] = [];
    L4: while (k[pos] === Kind.Newline) {
      const t5 = pos++;
      a3.push(t5);
    }
    if (k[pos] !== Kind.EndMarker) {
      if (pos > far) far = pos;
      { pos = s; break L1; }
    }
    pos++;
    return B.interactive_compound(s, pos, v2, a3);
  }
  if (SET_3[k[pos]] === 1) {
    const v6 = p_simpleStatements();
    if (v6 === undefined) {
      return undefined;
    }
    const a7: V[] = [];
    L8: while (k[pos] === Kind.Newline) {
      const t9 = pos++;
      a7.push(t9);
    }
    if (k[pos] !== Kind.EndMarker) {
      if (pos > far) far = pos;
      return undefined;
    }
    pos++;
    return B.interactive_simple(s, pos, v6, a7);
  }
  if (k[pos] === Kind.Newline || k[pos] === Kind.EndMarker) {
    const a10: V[] = [];
    L11: while (k[pos] === Kind.Newline) {
      const t12 = pos++;
      a10.push(t12);
    }
    if (k[pos] !== Kind.EndMarker) {
      if (pos > far) far = pos;
      return undefined;
    }
    pos++;
    return B.interactive_empty(s, pos, a10);
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_atom(): V {
  const s = pos;
  switch (k[pos]) {
    case Kind.Name:
    case Kind.SoftMatch:
    case Kind.SoftCase:
    case Kind.SoftType:
    case Kind.SoftUnderscore: {
      const t1 = pos++;
      return B.atom_name(s, pos, t1);
    }
    case Kind.Number: {
      pos++;
      return B.atom_number(s, pos);
    }
    case Kind.String:
    case Kind.FStringStart:
    case Kind.TStringStart: {
      const a2: V[] = [];
      L3: while (k[pos] === Kind.String || k[pos] === Kind.FStringStart || k[pos] === Kind.TStringStart) {
        const p4 = pos;
        const v5 = p_stringPart();
        if (v5 === undefined) {
          { pos = p4; break L3; }
        }
        a2.push(v5);
      }
      if (a2.length === 0) {
        if (pos > far) far = pos;
        return undefined;
      }
      return B.strings(s, pos, a2);
    }
    case Kind.KeyNone: {
      pos++;
      return B.atom_none(s, pos);
    }
    case Kind.KeyTrue: {
      pos++;
      return B.atom_true(s, pos);
    }
    case Kind.KeyFalse: {
      pos++;
      return B.atom_false(s, pos);
    }
    case Kind.Ellipsis: {
      pos++;
      return B.atom_ellipsis(s, pos);
    }
    case Kind.LeftParen: {
      const v6 = p_parenthesized();
      if (v6 === undefined) {
        return undefined;
      }
      return v6;
    }
    case Kind.LeftBracket: {
      const v7 = p_listDisplay();
      if (v7 === undefined) {
        return undefined;
      }
      return v7;
    }
    case Kind.LeftBrace: {
      const v8 = p_braceDisplay();
      if (v8 === undefined) {
        return undefined;
      }
      return v8;
    }
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_parenthesized(): V {
  const s = pos;
  if (k[pos] !== Kind.LeftParen) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  switch (k[pos]) {
    case Kind.RightParen: {
      pos++;
      return B.parenthesized_empty(s, pos);
    }
    case Kind.Name:
    case Kind.SoftMatch:
    case Kind.SoftCase:
    case Kind.SoftType:
    case Kind.SoftUnderscore:
    case Kind.KeyNot:
    case Kind.Plus:
    case Kind.Minus:
    case Kind.Tilde:
    case Kind.KeyAwait:
    case Kind.Number:
    case Kind.KeyNone:
    case Kind.KeyTrue:
    case Kind.KeyFalse:
    case Kind.Ellipsis:
    case Kind.LeftParen:
    case Kind.LeftBracket:
    case Kind.LeftBrace:
    case Kind.KeyLambda:
    case Kind.String:
    case Kind.FStringStart:
    case Kind.TStringStart: {
      const v1 = p_namedExpression();
      if (v1 === undefined) {
        return undefined;
      }
      const p2 = pos;
      if (k[pos] === Kind.RightParen) {
        pos++;
        return B.parenthesized_group(s, pos, v1);
      }
      if (k[pos] === Kind.KeyFor || k[pos] === Kind.KeyAsync) {
        const a3: V[] = [];
        L4: while (k[pos] === Kind.KeyFor || k[pos] === Kind.KeyAsync) {
          const p5 = pos;
          const v6 = p_comprehensionFor();
          if (v6 === undefined) {
            { pos = p5; break L4; }
          }
          a3.push(v6);
        }
        if (a3.length === 0) {
          if (pos > far) far = pos;
          return undefined;
        }
        if (k[pos] !== Kind.RightParen) {
          if (pos > far) far = pos;
          return undefined;
        }
        pos++;
        return B.parenthesized_generator(s, pos, v1, a3);
      }
      L7: if (k[pos] === Kind.Comma && k[pos + 1] === Kind.RightParen) {
        pos++;
        if (k[pos] !== Kind.RightParen) {
          if (pos > far) far = pos;
          { pos = p2; break L7; }
        }
        pos++;
        return B.parenthesized_single(s, pos, v1);
      }
      if (k[pos] === Kind.Comma) {
        const a8: V[] = [];
        L9: while (k[pos] === Kind.Comma) {
          if (!(SET_4[k[pos + 1]] === 1)) {
            if (pos >= far) far = pos + 1;
            break;
          }
          const p10 = pos;
          pos++;
          const v11 = p_starredOrNamed();
          if (v11 === undefined) {
            { pos = p10; break L9; }
          }
          a8.push(v11);
        }
        if (a8.length === 0) {
          if (pos > far) far = pos;
          return undefined;
        }
        const o12 = k[pos] === Kind.Comma ? pos++ : -1;
        if (k[pos] !== Kind.RightParen) {
          if (pos > far) far = pos;
          return undefined;
        }
        pos++;
        return B.parenthesized_tuple(s, pos, v1, a8, o12);
      }
      if (pos > far) far = pos;
      return undefined;
    }
    case Kind.Star: {
      const v13 = p_starredItem();
      if (v13 === undefined) {
        return undefined;
      }
      const p14 = pos;
      L15: if (k[pos] === Kind.Comma && k[pos + 1] === Kind.RightParen) {
        pos++;
        if (k[pos] !== Kind.RightParen) {
          if (pos > far) far = pos;
          { pos = p14; break L15; }
        }
        pos++;
        return B.parenthesized_starredSingle(s, pos, v13);
      }
      if (k[pos] === Kind.Comma) {
        const a16: V[] = [];
        L17: while (k[pos] === Kind.Comma) {
          if (!(SET_4[k[pos + 1]] === 1)) {
            if (pos >= far) far = pos + 1;
            break;
          }
          const p18 = pos;
          pos++;
          const v19 = p_starredOrNamed();
          if (v19 === undefined) {
            { pos = p18; break L17; }
          }
          a16.push(v19);
        }
        if (a16.length === 0) {
          if (pos > far) far = pos;
          return undefined;
        }
        const o20 = k[pos] === Kind.Comma ? pos++ : -1;
        if (k[pos] !== Kind.RightParen) {
          if (pos > far) far = pos;
          return undefined;
        }
        pos++;
        return B.parenthesized_starredTuple(s, pos, v13, a16, o20);
      }
      if (pos > far) far = pos;
      return undefined;
    }
    case Kind.KeyYield: {
      const v21 = p_yieldExpression();
      if (v21 === undefined) {
        return undefined;
      }
      if (k[pos] !== Kind.RightParen) {
        if (pos > far) far = pos;
        return undefined;
      }
      pos++;
      return B.parenthesized_yield(s, pos, v21);
    }
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_listDisplay(): V {
  const s = pos;
  if (k[pos] !== Kind.LeftBracket) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  if (k[pos] === Kind.RightBracket) {
    pos++;
    return B.listDisplay_empty(s, pos);
  }
  if (SET_5[k[pos]] === 1) {
    const v1 = p_namedExpression();
    if (v1 === undefined) {
      return undefined;
    }
    if (k[pos] === Kind.KeyFor || k[pos] === Kind.KeyAsync) {
      const a2: V[] = [];
      L3: while (k[pos] === Kind.KeyFor || k[pos] === Kind.KeyAsync) {
        const p4 = pos;
        const v5 = p_comprehensionFor();
        if (v5 === undefined) {
          { pos = p4; break L3; }
        }
        a2.push(v5);
      }
      if (a2.length === 0) {
        if (pos > far) far = pos;
        return undefined;
      }
      if (k[pos] !== Kind.RightBracket) {
        if (pos > far) far = pos;
        return undefined;
      }
      pos++;
      return B.listDisplay_comprehension(s, pos, v1, a2);
    }
    if (k[pos] === Kind.Comma || k[pos] === Kind.RightBracket) {
      const a6: V[] = [];
      L7: while (k[pos] === Kind.Comma) {
        if (!(SET_4[k[pos + 1]] === 1)) {
          if (pos >= far) far = pos + 1;
          break;
        }
        const p8 = pos;
        pos++;
        const v9 = p_starredOrNamed();
        if (v9 === undefined) {
          { pos = p8; break L7; }
        }
        a6.push(v9);
      }
      const o10 = k[pos] === Kind.Comma ? pos++ : -1;
      if (k[pos] !== Kind.RightBracket) {
        if (pos > far) far = pos;
        return undefined;
      }
      pos++;
      return B.listDisplay_items(s, pos, v1, a6, o10);
    }
    if (pos > far) far = pos;
    return undefined;
  }
  if (k[pos] === Kind.Star) {
    const v11 = p_starredItem();
    if (v11 === undefined) {
      return undefined;
    }
    const a12: V[] = [];
    L13: while (k[pos] === Kind.Comma) {
      if (!(SET_4[k[pos + 1]] === 1)) {
        if (pos >= far) far = pos + 1;
        break;
      }
      const p14 = pos;
      pos++;
      const v15 = p_starredOrNamed();
      if (v15 === undefined) {
        { pos = p14; break L13; }
      }
      a12.push(v15);
    }
    const o16 = k[pos] === Kind.Comma ? pos++ : -1;
    if (k[pos] !== Kind.RightBracket) {
      if (pos > far) far = pos;
      return undefined;
    }
    pos++;
    return B.listDisplay_starredItems(s, pos, v11, a12, o16);
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_braceDisplay(): V {
  const s = pos;
  if (k[pos] !== Kind.LeftBrace) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const p1 = pos;
  if (k[pos] === Kind.RightBrace) {
    pos++;
    return B.braceDisplay_empty(s, pos);
  }
  L2: if (SET_6[k[pos]] === 1 && k[pos + 1] === Kind.Walrus) {
    const v3 = p_assignmentExpression();
    if (v3 === undefined) {
      { pos = p1; break L2; }
    }
    if (k[pos] === Kind.KeyFor || k[pos] === Kind.KeyAsync) {
      const a4: V[] = [];
      L5: while (k[pos] === Kind.KeyFor || k[pos] === Kind.KeyAsync) {
        const p6 = pos;
        const v7 = p_comprehensionFor();
        if (v7 === undefined) {
          { pos = p6; break L5; }
        }
        a4.push(v7);
      }
      if (a4.length === 0) {
        if (pos > far) far = pos;
        { pos = p1; break L2; }
      }
      if (k[pos] !== Kind.RightBrace) {
        if (pos > far) far = pos;
        { pos = p1; break L2; }
      }
      pos++;
      return B.braceDisplay_namedSetComprehension(s, pos, v3, a4);
    }
    if (k[pos] === Kind.Comma || k[pos] === Kind.RightBrace) {
      const a8: V[] = [];
      L9: while (k[pos] === Kind.Comma) {
        if (!(SET_4[k[pos + 1]] === 1)) {
          if (pos >= far) far = pos + 1;
          break;
        }
        const p10 = pos;
        pos++;
        const v11 = p_starredOrNamed();
        if (v11 === undefined) {
          { pos = p10; break L9; }
        }
        a8.push(v11);
      }
      const o12 = k[pos] === Kind.Comma ? pos++ : -1;
      if (k[pos] !== Kind.RightBrace) {
        if (pos > far) far = pos;
        { pos = p1; break L2; }
      }
      pos++;
      return B.braceDisplay_namedSet(s, pos, v3, a8, o12);
    }
    if (pos > far) far = pos;
    { pos = p1; break L2; }
  }
  if (SET_5[k[pos]] === 1) {
    const v13 = p_expression();
    if (v13 === undefined) {
      return undefined;
    }
    if (k[pos] === Kind.Colon) {
      pos++;
      const v14 = p_expression();
      if (v14 === undefined) {
        return undefined;
      }
      if (k[pos] === Kind.KeyFor || k[pos] === Kind.KeyAsync) {
        const a15: V[] = [];
        L16: while (k[pos] === Kind.KeyFor || k[pos] === Kind.KeyAsync) {
          const p17 = pos;
          const v18 = p_comprehensionFor();
          if (v18 === undefined) {
            { pos = p17; break L16; }
          }
          a15.push(v18);
        }
        if (a15.length === 0) {
          if (pos > far) far = pos;
          return undefined;
        }
        if (k[pos] !== Kind.RightBrace) {
          if (pos > far) far = pos;
          return undefined;
        }
        pos++;
        return B.braceDisplay_dictComprehension(s, pos, v13, v14, a15);
      }
      if (k[pos] === Kind.Comma || k[pos] === Kind.RightBrace) {
        const a19: V[] = [];
        L20: while (k[pos] === Kind.Comma) {
          if (!(SET_7[k[pos + 1]] === 1)) {
            if (pos >= far) far = pos + 1;
            break;
          }
          const p21 = pos;
          pos++;
          const v22 = p_dictItem();
          if (v22 === undefined) {
            { pos = p21; break L20; }
          }
          a19.push(v22);
        }
        const o23 = k[pos] === Kind.Comma ? pos++ : -1;
        if (k[pos] !== Kind.RightBrace) {
          if (pos > far) far = pos;
          return undefined;
        }
        pos++;
        return B.braceDisplay_dict(s, pos, v13, v14, a19, o23);
      }
      if (pos > far) far = pos;
      return undefined;
    }
    if (k[pos] === Kind.KeyFor || k[pos] === Kind.KeyAsync) {
      const a24: V[] = [];
      L25: while (k[pos] === Kind.KeyFor || k[pos] === Kind.KeyAsync) {
        const p26 = pos;
        const v27 = p_comprehensionFor();
        if (v27 === undefined) {
          { pos = p26; break L25; }
        }
        a24.push(v27);
      }
      if (a24.length === 0) {
        if (pos > far) far = pos;
        return undefined;
      }
      if (k[pos] !== Kind.RightBrace) {
        if (pos > far) far = pos;
        return undefined;
      }
      pos++;
      return B.braceDisplay_setComprehension(s, pos, v13, a24);
    }
    if (k[pos] === Kind.Comma || k[pos] === Kind.RightBrace) {
      const a28: V[] = [];
      L29: while (k[pos] === Kind.Comma) {
        if (!(SET_4[k[pos + 1]] === 1)) {
          if (pos >= far) far = pos + 1;
          break;
        }
        const p30 = pos;
        pos++;
        const v31 = p_starredOrNamed();
        if (v31 === undefined) {
          { pos = p30; break L29; }
        }
        a28.push(v31);
      }
      const o32 = k[pos] === Kind.Comma ? pos++ : -1;
      if (k[pos] !== Kind.RightBrace) {
        if (pos > far) far = pos;
        return undefined;
      }
      pos++;
      return B.braceDisplay_set(s, pos, v13, a28, o32);
    }
    if (pos > far) far = pos;
    return undefined;
  }
  if (k[pos] === Kind.StarStar) {
    pos++;
    const v33 = p_bitOr();
    if (v33 === undefined) {
      return undefined;
    }
    const a34: V[] = [];
    L35: while (k[pos] === Kind.Comma) {
      if (!(SET_7[k[pos + 1]] === 1)) {
        if (pos >= far) far = pos + 1;
        break;
      }
      const p36 = pos;
      pos++;
      const v37 = p_dictItem();
      if (v37 === undefined) {
        { pos = p36; break L35; }
      }
      a34.push(v37);
    }
    const o38 = k[pos] === Kind.Comma ? pos++ : -1;
    if (k[pos] !== Kind.RightBrace) {
      if (pos > far) far = pos;
      return undefined;
    }
    pos++;
    return B.braceDisplay_dictFromMapping(s, pos, v33, a34, o38);
  }
  if (k[pos] === Kind.Star) {
    const v39 = p_starredItem();
    if (v39 === undefined) {
      return undefined;
    }
    const a40: V[] = [];
    L41: while (k[pos] === Kind.Comma) {
      if (!(SET_4[k[pos + 1]] === 1)) {
        if (pos >= far) far = pos + 1;
        break;
      }
      const p42 = pos;
      pos++;
      const v43 = p_starredOrNamed();
      if (v43 === undefined) {
        { pos = p42; break L41; }
      }
      a40.push(v43);
    }
    const o44 = k[pos] === Kind.Comma ? pos++ : -1;
    if (k[pos] !== Kind.RightBrace) {
      if (pos > far) far = pos;
      return undefined;
    }
    pos++;
    return B.braceDisplay_starredSet(s, pos, v39, a40, o44);
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_dictItem(): V {
  const s = pos;
  if (k[pos] === Kind.StarStar) {
    pos++;
    const v1 = p_bitOr();
    if (v1 === undefined) {
      return undefined;
    }
    return B.dictItem_mapping(s, pos, v1);
  }
  if (SET_5[k[pos]] === 1) {
    const v2 = p_expression();
    if (v2 === undefined) {
      return undefined;
    }
    if (k[pos] !== Kind.Colon) {
      if (pos > far) far = pos;
      return undefined;
    }
    pos++;
    const v3 = p_expression();
    if (v3 === undefined) {
      return undefined;
    }
    return B.dictItem_pair(s, pos, v2, v3);
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_starredItem(): V {
  const s = pos;
  if (k[pos] !== Kind.Star) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v1 = p_bitOr();
  if (v1 === undefined) {
    return undefined;
  }
  return B.starredItem(s, pos, v1);
}

function p_starredOrNamed(): V {
  if (SET_8[k[pos]] === 1 && SET_9[k[pos + 1]] === 0) return leaf();
  const s = pos;
  if (k[pos] === Kind.Star) {
    pos++;
    const v1 = p_bitOr();
    if (v1 === undefined) {
      return undefined;
    }
    return B.starredItem(s, pos, v1);
  }
  L2: if (SET_6[k[pos]] === 1 && k[pos + 1] === Kind.Walrus) {
    const t3 = pos++;
    if (k[pos] !== Kind.Walrus) {
      if (pos > far) far = pos;
      { pos = s; break L2; }
    }
    pos++;
    const v4 = p_expression();
    if (v4 === undefined) {
      { pos = s; break L2; }
    }
    return B.assignmentExpression(s, pos, t3, v4);
  }
  if (SET_5[k[pos]] === 1) {
    const v5 = p_expression();
    if (v5 === undefined) {
      return undefined;
    }
    return v5;
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_comprehensionFor(): V {
  const s = pos;
  if (k[pos] === Kind.KeyFor) {
    pos++;
    const v1 = p_targets();
    if (v1 === undefined) {
      return undefined;
    }
    if (k[pos] !== Kind.KeyIn) {
      if (pos > far) far = pos;
      return undefined;
    }
    pos++;
    const v2 = p_disjunction();
    if (v2 === undefined) {
      return undefined;
    }
    const a3: V[] = [];
    L4: while (k[pos] === Kind.KeyIf) {
      const p5 = pos;
      const v6 = p_comprehensionIf();
      if (v6 === undefined) {
        { pos = p5; break L4; }
      }
      a3.push(v6);
    }
    return B.comprehensionFor_sync(s, pos, v1, v2, a3);
  }
  if (k[pos] === Kind.KeyAsync) {
    pos++;
    if (k[pos] !== Kind.KeyFor) {
      if (pos > far) far = pos;
      return undefined;
    }
    pos++;
    const v7 = p_targets();
    if (v7 === undefined) {
      return undefined;
    }
    if (k[pos] !== Kind.KeyIn) {
      if (pos > far) far = pos;
      return undefined;
    }
    pos++;
    const v8 = p_disjunction();
    if (v8 === undefined) {
      return undefined;
    }
    const a9: V[] = [];
    L10: while (k[pos] === Kind.KeyIf) {
      const p11 = pos;
      const v12 = p_comprehensionIf();
      if (v12 === undefined) {
        { pos = p11; break L10; }
      }
      a9.push(v12);
    }
    return B.comprehensionFor_async(s, pos, v7, v8, a9);
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_comprehensionIf(): V {
  const s = pos;
  if (k[pos] !== Kind.KeyIf) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v1 = p_disjunction();
  if (v1 === undefined) {
    return undefined;
  }
  return B.comprehensionIf(s, pos, v1);
}

function p_yieldExpression(): V {
  const s = pos;
  if (k[pos] !== Kind.KeyYield) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const p1 = pos;
  L2: if (k[pos] === Kind.KeyFrom) {
    pos++;
    const v3 = p_expression();
    if (v3 === undefined) {
      { pos = p1; break L2; }
    }
    return B.yieldExpression_from(s, pos, v3);
  }
  L4: if (SET_4[k[pos]] === 1) {
    const v5 = p_starExpressions();
    if (v5 === undefined) {
      { pos = p1; break L4; }
    }
    return B.yieldExpression_value(s, pos, v5);
  }
  return B.yieldExpression_bare(s, pos);
}

function p_strings(): V {
  const s = pos;
  const a1: V[] = [];
  L2: while (k[pos] === Kind.String || k[pos] === Kind.FStringStart || k[pos] === Kind.TStringStart) {
    const p3 = pos;
    const v4 = p_stringPart();
    if (v4 === undefined) {
      { pos = p3; break L2; }
    }
    a1.push(v4);
  }
  if (a1.length === 0) {
    if (pos > far) far = pos;
    return undefined;
  }
  return B.strings(s, pos, a1);
}

function p_stringPart(): V {
  const s = pos;
  if (k[pos] === Kind.String) {
    pos++;
    return B.stringPart_plain(s, pos);
  }
  if (k[pos] === Kind.FStringStart) {
    pos++;
    const a1: V[] = [];
    L2: while (k[pos] === Kind.FStringMiddle || k[pos] === Kind.LeftBrace) {
      const p3 = pos;
      const v4 = p_formattedPart();
      if (v4 === undefined) {
        { pos = p3; break L2; }
      }
      a1.push(v4);
    }
    if (k[pos] !== Kind.FStringEnd) {
      if (pos > far) far = pos;
      return undefined;
    }
    pos++;
    return B.stringPart_formatted(s, pos, a1);
  }
  if (k[pos] === Kind.TStringStart) {
    pos++;
    const a5: V[] = [];
    L6: while (k[pos] === Kind.FStringMiddle || k[pos] === Kind.LeftBrace) {
      const p7 = pos;
      const v8 = p_formattedPart();
      if (v8 === undefined) {
        { pos = p7; break L6; }
      }
      a5.push(v8);
    }
    if (k[pos] !== Kind.FStringEnd) {
      if (pos > far) far = pos;
      return undefined;
    }
    pos++;
    return B.stringPart_template(s, pos, a5);
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_formattedPart(): V {
  const s = pos;
  if (k[pos] === Kind.FStringMiddle) {
    pos++;
    return B.formattedPart_text(s, pos);
  }
  if (k[pos] === Kind.LeftBrace) {
    const v1 = p_replacementField();
    if (v1 === undefined) {
      return undefined;
    }
    return v1;
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_replacementField(): V {
  const outer = depth;
  if (outer >= limit) tooDeep();
  depth = outer + 1;
  const s = pos;
  if (k[pos] !== Kind.LeftBrace) {
    if (pos > far) far = pos;
    { depth = outer; return undefined; }
  }
  pos++;
  const v1 = p_annotatedValue();
  if (v1 === undefined) {
    { depth = outer; return undefined; }
  }
  const o2 = k[pos] === Kind.Equal ? pos++ : -1;
  let o3: V = null;
  L4: if (k[pos] === Kind.Exclamation) {
    const p5 = pos;
    const v6 = p_conversion();
    if (v6 === undefined) {
      { pos = p5; break L4; }
    }
    o3 = v6;
  }
  let o7: V = null;
  L8: if (k[pos] === Kind.Colon) {
    const p9 = pos;
    const v10 = p_formatSpec();
    if (v10 === undefined) {
      { pos = p9; break L8; }
    }
    o7 = v10;
  }
  if (k[pos] !== Kind.RightBrace) {
    if (pos > far) far = pos;
    { depth = outer; return undefined; }
  }
  pos++;
  { const r = B.replacementField(s, pos, v1, o2, o3, o7); depth = outer; return r; }
}

function p_conversion(): V {
  const s = pos;
  if (k[pos] !== Kind.Exclamation) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  if (!(SET_6[k[pos]] === 1)) {
    if (pos > far) far = pos;
    return undefined;
  }
  const t1 = pos++;
  return B.conversion(s, pos, t1);
}

function p_formatSpec(): V {
  const s = pos;
  if (k[pos] !== Kind.Colon) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const a1: V[] = [];
  L2: while (k[pos] === Kind.FStringMiddle || k[pos] === Kind.LeftBrace) {
    const p3 = pos;
    const v4 = p_formattedPart();
    if (v4 === undefined) {
      { pos = p3; break L2; }
    }
    a1.push(v4);
  }
  return B.formatSpec(s, pos, a1);
}

function p_primary(): V {
  const s = pos;
  let left: V = p_atom();
  if (left === undefined) return undefined;
  loop: for (;;) {
    const p = pos;
    if (k[pos] === Kind.Dot) {
      pos++;
      if (!(SET_6[k[pos]] === 1)) {
        if (pos > far) far = pos;
        { pos = p; break loop; }
      }
      const t1 = pos++;
      { left = B.primary_attribute(s, pos, left, t1); continue loop; }
    }
    if (k[pos] === Kind.LeftParen) {
      pos++;
      if (k[pos] === Kind.RightParen) {
        pos++;
        { left = B.primary_emptyCall(s, pos, left); continue loop; }
      }
      if (SET_10[k[pos]] === 1) {
        const v2 = p_arguments();
        if (v2 === undefined) {
          { pos = p; break loop; }
        }
        if (k[pos] !== Kind.RightParen) {
          if (pos > far) far = pos;
          { pos = p; break loop; }
        }
        pos++;
        { left = B.primary_call(s, pos, left, v2); continue loop; }
      }
      if (pos > far) far = pos;
      { pos = p; break loop; }
    }
    if (k[pos] === Kind.LeftBracket) {
      pos++;
      const v3 = p_subscript();
      if (v3 === undefined) {
        { pos = p; break loop; }
      }
      if (k[pos] !== Kind.RightBracket) {
        if (pos > far) far = pos;
        { pos = p; break loop; }
      }
      pos++;
      { left = B.primary_subscript(s, pos, left, v3); continue loop; }
    }
    if (pos > far) far = pos;
    { pos = p; break loop; }
  }
  return left;
}

function p_arguments(): V {
  const s = pos;
  const v1 = p_argument();
  if (v1 === undefined) {
    return undefined;
  }
  const a2: V[] = [];
  L3: while (k[pos] === Kind.Comma) {
    if (!(SET_10[k[pos + 1]] === 1)) {
      if (pos >= far) far = pos + 1;
      break;
    }
    const p4 = pos;
    pos++;
    const v5 = p_argument();
    if (v5 === undefined) {
      { pos = p4; break L3; }
    }
    a2.push(v5);
  }
  const o6 = k[pos] === Kind.Comma ? pos++ : -1;
  return B.arguments(s, pos, v1, a2, o6);
}

function p_argument(): V {
  if (SET_8[k[pos]] === 1 && SET_11[k[pos + 1]] === 0) return leaf();
  const s = pos;
  L1: if (SET_6[k[pos]] === 1 && k[pos + 1] === Kind.Equal) {
    const t2 = pos++;
    if (k[pos] !== Kind.Equal) {
      if (pos > far) far = pos;
      { pos = s; break L1; }
    }
    pos++;
    const v3 = p_expression();
    if (v3 === undefined) {
      { pos = s; break L1; }
    }
    return B.argument_keyword(s, pos, t2, v3);
  }
  L4: if (SET_6[k[pos]] === 1 && k[pos + 1] === Kind.Walrus) {
    const v5 = p_assignmentExpression();
    if (v5 === undefined) {
      { pos = s; break L4; }
    }
    const p6 = pos;
    L7: if (k[pos] === Kind.KeyFor || k[pos] === Kind.KeyAsync) {
      const a8: V[] = [];
      L9: while (k[pos] === Kind.KeyFor || k[pos] === Kind.KeyAsync) {
        const p10 = pos;
        const v11 = p_comprehensionFor();
        if (v11 === undefined) {
          { pos = p10; break L9; }
        }
        a8.push(v11);
      }
      if (a8.length === 0) {
        if (pos > far) far = pos;
        { pos = p6; break L7; }
      }
      return B.argument_namedGenerator(s, pos, v5, a8);
    }
    return v5;
  }
  if (SET_5[k[pos]] === 1) {
    const v12 = p_expression();
    if (v12 === undefined) {
      return undefined;
    }
    const p13 = pos;
    L14: if (k[pos] === Kind.KeyFor || k[pos] === Kind.KeyAsync) {
      const a15: V[] = [];
      L16: while (k[pos] === Kind.KeyFor || k[pos] === Kind.KeyAsync) {
        const p17 = pos;
        const v18 = p_comprehensionFor();
        if (v18 === undefined) {
          { pos = p17; break L16; }
        }
        a15.push(v18);
      }
      if (a15.length === 0) {
        if (pos > far) far = pos;
        { pos = p13; break L14; }
      }
      return B.argument_generator(s, pos, v12, a15);
    }
    return v12;
  }
  if (k[pos] === Kind.Star) {
    pos++;
    const v19 = p_expression();
    if (v19 === undefined) {
      return undefined;
    }
    return B.argument_starred(s, pos, v19);
  }
  if (k[pos] === Kind.StarStar) {
    pos++;
    const v20 = p_expression();
    if (v20 === undefined) {
      return undefined;
    }
    return B.argument_mapping(s, pos, v20);
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_subscript(): V {
  if (SET_8[k[pos]] === 1 && SET_12[k[pos + 1]] === 0) return leaf();
  const s = pos;
  const v1 = p_slice();
  if (v1 === undefined) {
    return undefined;
  }
  const p2 = pos;
  L3: if (k[pos] === Kind.Comma) {
    const a4: V[] = [];
    L5: while (k[pos] === Kind.Comma) {
      if (!(SET_13[k[pos + 1]] === 1)) {
        if (pos >= far) far = pos + 1;
        break;
      }
      const p6 = pos;
      pos++;
      const v7 = p_slice();
      if (v7 === undefined) {
        { pos = p6; break L5; }
      }
      a4.push(v7);
    }
    if (a4.length === 0) {
      if (pos > far) far = pos;
      { pos = p2; break L3; }
    }
    const o8 = k[pos] === Kind.Comma ? pos++ : -1;
    return B.subscript_tuple(s, pos, v1, a4, o8);
  }
  L9: if (k[pos] === Kind.Comma) {
    pos++;
    return B.subscript_single(s, pos, v1);
  }
  return v1;
}

function p_slice(): V {
  if (SET_8[k[pos]] === 1 && SET_14[k[pos + 1]] === 0) return leaf();
  const s = pos;
  L1: if (SET_6[k[pos]] === 1 && k[pos + 1] === Kind.Walrus) {
    const t2 = pos++;
    if (k[pos] !== Kind.Walrus) {
      if (pos > far) far = pos;
      { pos = s; break L1; }
    }
    pos++;
    const v3 = p_expression();
    if (v3 === undefined) {
      { pos = s; break L1; }
    }
    return B.assignmentExpression(s, pos, t2, v3);
  }
  if (SET_5[k[pos]] === 1) {
    const v4 = p_expression();
    if (v4 === undefined) {
      return undefined;
    }
    const p5 = pos;
    L6: if (k[pos] === Kind.Colon) {
      pos++;
      let o7: V = null;
      L8: if (SET_5[k[pos]] === 1) {
        const p9 = pos;
        const v10 = p_expression();
        if (v10 === undefined) {
          { pos = p9; break L8; }
        }
        o7 = v10;
      }
      let o11: V = null;
      L12: if (k[pos] === Kind.Colon) {
        const p13 = pos;
        const v14 = p_sliceStep();
        if (v14 === undefined) {
          { pos = p13; break L12; }
        }
        o11 = v14;
      }
      return B.slice_from(s, pos, v4, o7, o11);
    }
    return v4;
  }
  if (k[pos] === Kind.Colon) {
    pos++;
    let o15: V = null;
    L16: if (SET_5[k[pos]] === 1) {
      const p17 = pos;
      const v18 = p_expression();
      if (v18 === undefined) {
        { pos = p17; break L16; }
      }
      o15 = v18;
    }
    let o19: V = null;
    L20: if (k[pos] === Kind.Colon) {
      const p21 = pos;
      const v22 = p_sliceStep();
      if (v22 === undefined) {
        { pos = p21; break L20; }
      }
      o19 = v22;
    }
    return B.slice_open(s, pos, o15, o19);
  }
  if (k[pos] === Kind.Star) {
    pos++;
    const v23 = p_expression();
    if (v23 === undefined) {
      return undefined;
    }
    return B.slice_starred(s, pos, v23);
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_sliceStep(): V {
  const s = pos;
  if (k[pos] !== Kind.Colon) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  let o1: V = null;
  L2: if (SET_5[k[pos]] === 1) {
    const p3 = pos;
    const v4 = p_expression();
    if (v4 === undefined) {
      { pos = p3; break L2; }
    }
    o1 = v4;
  }
  return B.sliceStep(s, pos, o1);
}

function p_awaitPrimary(): V {
  const s = pos;
  if (k[pos] === Kind.KeyAwait) {
    pos++;
    const v1 = p_primary();
    if (v1 === undefined) {
      return undefined;
    }
    return B.awaitPrimary_await(s, pos, v1);
  }
  if (SET_15[k[pos]] === 1) {
    const v2 = p_primary();
    if (v2 === undefined) {
      return undefined;
    }
    return v2;
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_power(): V {
  const s = pos;
  const v1 = p_awaitPrimary();
  if (v1 === undefined) {
    return undefined;
  }
  const p2 = pos;
  L3: if (k[pos] === Kind.StarStar) {
    pos++;
    const v4 = p_factor();
    if (v4 === undefined) {
      { pos = p2; break L3; }
    }
    return B.power_power(s, pos, v1, v4);
  }
  return v1;
}

function p_factor(): V {
  if (SET_8[k[pos]] === 1 && SET_16[k[pos + 1]] === 0) return leaf();
  const outer = depth;
  if (outer >= limit) tooDeep();
  depth = outer + 1;
  const s = pos;
  switch (k[pos]) {
    case Kind.Plus: {
      pos++;
      const v1 = p_factor();
      if (v1 === undefined) {
        { depth = outer; return undefined; }
      }
      { const r = B.factor_plus(s, pos, v1); depth = outer; return r; }
    }
    case Kind.Minus: {
      pos++;
      const v2 = p_factor();
      if (v2 === undefined) {
        { depth = outer; return undefined; }
      }
      { const r = B.factor_minus(s, pos, v2); depth = outer; return r; }
    }
    case Kind.Tilde: {
      pos++;
      const v3 = p_factor();
      if (v3 === undefined) {
        { depth = outer; return undefined; }
      }
      { const r = B.factor_invert(s, pos, v3); depth = outer; return r; }
    }
    case Kind.KeyAwait:
    case Kind.Name:
    case Kind.SoftMatch:
    case Kind.SoftCase:
    case Kind.SoftType:
    case Kind.SoftUnderscore:
    case Kind.Number:
    case Kind.KeyNone:
    case Kind.KeyTrue:
    case Kind.KeyFalse:
    case Kind.Ellipsis:
    case Kind.LeftParen:
    case Kind.LeftBracket:
    case Kind.LeftBrace:
    case Kind.String:
    case Kind.FStringStart:
    case Kind.TStringStart: {
      const v4 = p_awaitPrimary();
      if (v4 === undefined) {
        { depth = outer; return undefined; }
      }
      const p5 = pos;
      L6: if (k[pos] === Kind.StarStar) {
        pos++;
        const v7 = p_factor();
        if (v7 === undefined) {
          { pos = p5; break L6; }
        }
        { const r = B.power_power(s, pos, v4, v7); depth = outer; return r; }
      }
      { const r = v4; depth = outer; return r; }
    }
  }
  if (pos > far) far = pos;
  { depth = outer; return undefined; }
}

const LEVEL_bitOr = levels([[Kind.Bar, 1], [Kind.Caret, 2], [Kind.Ampersand, 3], [Kind.LeftShift, 4], [Kind.RightShift, 4], [Kind.Plus, 5], [Kind.Minus, 5], [Kind.Star, 6], [Kind.Slash, 6], [Kind.SlashSlash, 6], [Kind.Percent, 6], [Kind.At, 6]]);

function p_bitOr(): V {
  if (SET_8[k[pos]] === 1 && SET_17[k[pos + 1]] === 0) return leaf();
  return climb_bitOr(1);
}

function climb_bitOr(least: number): V {
  const s = pos;
  let left: V = p_factor();
  if (left === undefined) return undefined;
  for (;;) {
    const t = pos;
    const level = LEVEL_bitOr[k[t]];
    if (level < least) return left;
    pos = t + 1;
    const right = level === 6 ? p_factor() : climb_bitOr(level + 1);
    if (right === undefined) {
      // The operator is left to the callers, and no level outside of this one need try it again.
      pos = t;
      stuck = t;
      return left;
    }
    switch (level) {
      case 1: left = B.bitOr_binary(s, pos, left, right); break;
      case 2: left = B.bitXor_binary(s, pos, left, right); break;
      case 3: left = B.bitAnd_binary(s, pos, left, right); break;
      case 4: left = B.shift_binary(s, pos, left, t, right); break;
      case 5: left = B.sum_binary(s, pos, left, t, right); break;
      default: left = B.term_binary(s, pos, left, t, right); break;
    }
    if (pos === stuck) return left;
  }
}

function p_comparison(): V {
  const s = pos;
  const v1 = p_bitOr();
  if (v1 === undefined) {
    return undefined;
  }
  const p2 = pos;
  L3: if (SET_18[k[pos]] === 1) {
    const a4: V[] = [];
    L5: while (SET_18[k[pos]] === 1) {
      const p6 = pos;
      const v7 = p_comparisonPart();
      if (v7 === undefined) {
        { pos = p6; break L5; }
      }
      a4.push(v7);
    }
    if (a4.length === 0) {
      if (pos > far) far = pos;
      { pos = p2; break L3; }
    }
    return B.comparison_compare(s, pos, v1, a4);
  }
  return v1;
}

function p_comparisonPart(): V {
  const s = pos;
  if (SET_19[k[pos]] === 1) {
    const t1 = pos++;
    const v2 = p_bitOr();
    if (v2 === undefined) {
      return undefined;
    }
    return B.comparisonPart_simple(s, pos, t1, v2);
  }
  if (k[pos] === Kind.KeyNot) {
    pos++;
    if (k[pos] !== Kind.KeyIn) {
      if (pos > far) far = pos;
      return undefined;
    }
    pos++;
    const v3 = p_bitOr();
    if (v3 === undefined) {
      return undefined;
    }
    return B.comparisonPart_notIn(s, pos, v3);
  }
  if (k[pos] === Kind.KeyIs) {
    pos++;
    if (k[pos] === Kind.KeyNot) {
      pos++;
      const v4 = p_bitOr();
      if (v4 === undefined) {
        return undefined;
      }
      return B.comparisonPart_isNot(s, pos, v4);
    }
    if (SET_20[k[pos]] === 1) {
      const v5 = p_bitOr();
      if (v5 === undefined) {
        return undefined;
      }
      return B.comparisonPart_is(s, pos, v5);
    }
    if (pos > far) far = pos;
    return undefined;
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_inversion(): V {
  if (SET_8[k[pos]] === 1 && SET_21[k[pos + 1]] === 0) return leaf();
  const outer = depth;
  if (outer >= limit) tooDeep();
  depth = outer + 1;
  const s = pos;
  if (k[pos] === Kind.KeyNot) {
    pos++;
    const v1 = p_inversion();
    if (v1 === undefined) {
      { depth = outer; return undefined; }
    }
    { const r = B.inversion_not(s, pos, v1); depth = outer; return r; }
  }
  if (SET_20[k[pos]] === 1) {
    const v2 = p_bitOr();
    if (v2 === undefined) {
      { depth = outer; return undefined; }
    }
    const p3 = pos;
    L4: if (SET_18[k[pos]] === 1) {
      const a5: V[] = [];
      L6: while (SET_18[k[pos]] === 1) {
        const p7 = pos;
        const v8 = p_comparisonPart();
        if (v8 === undefined) {
          { pos = p7; break L6; }
        }
        a5.push(v8);
      }
      if (a5.length === 0) {
        if (pos > far) far = pos;
        { pos = p3; break L4; }
      }
      { const r = B.comparison_compare(s, pos, v2, a5); depth = outer; return r; }
    }
    { const r = v2; depth = outer; return r; }
  }
  if (pos > far) far = pos;
  { depth = outer; return undefined; }
}

function p_conjunction(): V {
  const s = pos;
  const v1 = p_inversion();
  if (v1 === undefined) {
    return undefined;
  }
  const p2 = pos;
  L3: if (k[pos] === Kind.KeyAnd) {
    const a4: V[] = [];
    L5: while (k[pos] === Kind.KeyAnd) {
      if (!(SET_22[k[pos + 1]] === 1)) {
        if (pos >= far) far = pos + 1;
        break;
      }
      const p6 = pos;
      pos++;
      const v7 = p_inversion();
      if (v7 === undefined) {
        { pos = p6; break L5; }
      }
      a4.push(v7);
    }
    if (a4.length === 0) {
      if (pos > far) far = pos;
      { pos = p2; break L3; }
    }
    return B.conjunction_and(s, pos, v1, a4);
  }
  return v1;
}

function p_disjunction(): V {
  const s = pos;
  const v1 = p_conjunction();
  if (v1 === undefined) {
    return undefined;
  }
  const p2 = pos;
  L3: if (k[pos] === Kind.KeyOr) {
    const a4: V[] = [];
    L5: while (k[pos] === Kind.KeyOr) {
      if (!(SET_22[k[pos + 1]] === 1)) {
        if (pos >= far) far = pos + 1;
        break;
      }
      const p6 = pos;
      pos++;
      const v7 = p_conjunction();
      if (v7 === undefined) {
        { pos = p6; break L5; }
      }
      a4.push(v7);
    }
    if (a4.length === 0) {
      if (pos > far) far = pos;
      { pos = p2; break L3; }
    }
    return B.disjunction_or(s, pos, v1, a4);
  }
  return v1;
}

function p_assignmentExpression(): V {
  const s = pos;
  if (!(SET_6[k[pos]] === 1)) {
    if (pos > far) far = pos;
    return undefined;
  }
  const t1 = pos++;
  if (k[pos] !== Kind.Walrus) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v2 = p_expression();
  if (v2 === undefined) {
    return undefined;
  }
  return B.assignmentExpression(s, pos, t1, v2);
}

function p_namedExpression(): V {
  if (SET_8[k[pos]] === 1 && SET_9[k[pos + 1]] === 0) return leaf();
  const s = pos;
  L1: if (SET_6[k[pos]] === 1 && k[pos + 1] === Kind.Walrus) {
    const t2 = pos++;
    if (k[pos] !== Kind.Walrus) {
      if (pos > far) far = pos;
      { pos = s; break L1; }
    }
    pos++;
    const v3 = p_expression();
    if (v3 === undefined) {
      { pos = s; break L1; }
    }
    return B.assignmentExpression(s, pos, t2, v3);
  }
  if (SET_5[k[pos]] === 1) {
    const v4 = p_expression();
    if (v4 === undefined) {
      return undefined;
    }
    return v4;
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_expression(): V {
  if (SET_8[k[pos]] === 1 && SET_23[k[pos + 1]] === 0) return leaf();
  const outer = depth;
  if (outer >= limit) tooDeep();
  depth = outer + 1;
  const s = pos;
  if (SET_22[k[pos]] === 1) {
    const v1 = p_disjunction();
    if (v1 === undefined) {
      { depth = outer; return undefined; }
    }
    const p2 = pos;
    L3: if (k[pos] === Kind.KeyIf) {
      pos++;
      const v4 = p_disjunction();
      if (v4 === undefined) {
        { pos = p2; break L3; }
      }
      if (k[pos] !== Kind.KeyElse) {
        if (pos > far) far = pos;
        { pos = p2; break L3; }
      }
      pos++;
      const v5 = p_expression();
      if (v5 === undefined) {
        { pos = p2; break L3; }
      }
      { const r = B.expression_conditional(s, pos, v1, v4, v5); depth = outer; return r; }
    }
    { const r = v1; depth = outer; return r; }
  }
  if (k[pos] === Kind.KeyLambda) {
    const v6 = p_lambda();
    if (v6 === undefined) {
      { depth = outer; return undefined; }
    }
    { const r = v6; depth = outer; return r; }
  }
  if (pos > far) far = pos;
  { depth = outer; return undefined; }
}

function p_lambda(): V {
  const s = pos;
  if (k[pos] !== Kind.KeyLambda) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  if (k[pos] === Kind.Colon) {
    pos++;
    const v1 = p_expression();
    if (v1 === undefined) {
      return undefined;
    }
    return B.lambda_bare(s, pos, v1);
  }
  if (SET_24[k[pos]] === 1) {
    const v2 = p_lambdaParameters();
    if (v2 === undefined) {
      return undefined;
    }
    if (k[pos] !== Kind.Colon) {
      if (pos > far) far = pos;
      return undefined;
    }
    pos++;
    const v3 = p_expression();
    if (v3 === undefined) {
      return undefined;
    }
    return B.lambda_withParameters(s, pos, v2, v3);
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_lambdaParameters(): V {
  const s = pos;
  const v1 = p_lambdaParameter();
  if (v1 === undefined) {
    return undefined;
  }
  const a2: V[] = [];
  L3: while (k[pos] === Kind.Comma) {
    if (!(SET_24[k[pos + 1]] === 1)) {
      if (pos >= far) far = pos + 1;
      break;
    }
    const p4 = pos;
    pos++;
    const v5 = p_lambdaParameter();
    if (v5 === undefined) {
      { pos = p4; break L3; }
    }
    a2.push(v5);
  }
  const o6 = k[pos] === Kind.Comma ? pos++ : -1;
  return B.lambdaParameters(s, pos, v1, a2, o6);
}

function p_lambdaParameter(): V {
  const s = pos;
  switch (k[pos]) {
    case Kind.Name:
    case Kind.SoftMatch:
    case Kind.SoftCase:
    case Kind.SoftType:
    case Kind.SoftUnderscore: {
      const t1 = pos++;
      const p2 = pos;
      L3: if (k[pos] === Kind.Equal) {
        pos++;
        const v4 = p_expression();
        if (v4 === undefined) {
          { pos = p2; break L3; }
        }
        return B.lambdaParameter_default(s, pos, t1, v4);
      }
      return B.lambdaParameter_plain(s, pos, t1);
    }
    case Kind.Slash: {
      pos++;
      return B.lambdaParameter_slash(s, pos);
    }
    case Kind.Star: {
      pos++;
      const p5 = pos;
      L6: if (SET_6[k[pos]] === 1) {
        const t7 = pos++;
        return B.lambdaParameter_star(s, pos, t7);
      }
      if (!(k[pos] === Kind.Comma)) {
        if (pos > far) far = pos;
        return undefined;
      }
      return B.lambdaParameter_bareStar(s, pos);
    }
    case Kind.StarStar: {
      pos++;
      if (!(SET_6[k[pos]] === 1)) {
        if (pos > far) far = pos;
        return undefined;
      }
      const t8 = pos++;
      return B.lambdaParameter_mapping(s, pos, t8);
    }
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_expressions(): V {
  if (SET_8[k[pos]] === 1 && SET_25[k[pos + 1]] === 0) return leaf();
  const s = pos;
  const v1 = p_expression();
  if (v1 === undefined) {
    return undefined;
  }
  const p2 = pos;
  L3: if (k[pos] === Kind.Comma) {
    const a4: V[] = [];
    L5: while (k[pos] === Kind.Comma) {
      if (!(SET_5[k[pos + 1]] === 1)) {
        if (pos >= far) far = pos + 1;
        break;
      }
      const p6 = pos;
      pos++;
      const v7 = p_expression();
      if (v7 === undefined) {
        { pos = p6; break L5; }
      }
      a4.push(v7);
    }
    if (a4.length === 0) {
      if (pos > far) far = pos;
      { pos = p2; break L3; }
    }
    const o8 = k[pos] === Kind.Comma ? pos++ : -1;
    return B.expressions_tuple(s, pos, v1, a4, o8);
  }
  L9: if (k[pos] === Kind.Comma) {
    pos++;
    return B.expressions_single(s, pos, v1);
  }
  return v1;
}

function p_starExpression(): V {
  if (SET_8[k[pos]] === 1 && SET_23[k[pos + 1]] === 0) return leaf();
  const s = pos;
  if (k[pos] === Kind.Star) {
    pos++;
    const v1 = p_bitOr();
    if (v1 === undefined) {
      return undefined;
    }
    return B.starredItem(s, pos, v1);
  }
  if (SET_5[k[pos]] === 1) {
    const v2 = p_expression();
    if (v2 === undefined) {
      return undefined;
    }
    return v2;
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_starExpressions(): V {
  if (SET_8[k[pos]] === 1 && SET_25[k[pos + 1]] === 0) return leaf();
  const s = pos;
  const v1 = p_starExpression();
  if (v1 === undefined) {
    return undefined;
  }
  const p2 = pos;
  L3: if (k[pos] === Kind.Comma) {
    const a4: V[] = [];
    L5: while (k[pos] === Kind.Comma) {
      if (!(SET_4[k[pos + 1]] === 1)) {
        if (pos >= far) far = pos + 1;
        break;
      }
      const p6 = pos;
      pos++;
      const v7 = p_starExpression();
      if (v7 === undefined) {
        { pos = p6; break L5; }
      }
      a4.push(v7);
    }
    if (a4.length === 0) {
      if (pos > far) far = pos;
      { pos = p2; break L3; }
    }
    const o8 = k[pos] === Kind.Comma ? pos++ : -1;
    return B.starExpressions_tuple(s, pos, v1, a4, o8);
  }
  L9: if (k[pos] === Kind.Comma) {
    pos++;
    return B.starExpressions_single(s, pos, v1);
  }
  return v1;
}

function p_annotatedValue(): V {
  if (SET_8[k[pos]] === 1 && SET_25[k[pos + 1]] === 0) return leaf();
  const s = pos;
  if (k[pos] === Kind.KeyYield) {
    const v1 = p_yieldExpression();
    if (v1 === undefined) {
      return undefined;
    }
    return v1;
  }
  if (SET_4[k[pos]] === 1) {
    const v2 = p_starExpressions();
    if (v2 === undefined) {
      return undefined;
    }
    return v2;
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_statement(): V {
  const s = pos;
  L1: if (SET_2[k[pos]] === 1) {
    const v2 = p_compoundStatement();
    if (v2 === undefined) {
      { pos = s; break L1; }
    }
    return v2;
  }
  if (SET_3[k[pos]] === 1) {
    const v3 = p_simpleStatements();
    if (v3 === undefined) {
      return undefined;
    }
    return v3;
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_simpleStatements(): V {
  const s = pos;
  const v1 = p_simpleStatement();
  if (v1 === undefined) {
    return undefined;
  }
  const p2 = pos;
  L3: if (k[pos] === Kind.Newline) {
    pos++;
    return B.simpleStatements_one(s, pos, v1);
  }
  if (k[pos] === Kind.Semicolon || k[pos] === Kind.Newline) {
    const a4: V[] = [];
    L5: while (k[pos] === Kind.Semicolon) {
      if (!(SET_3[k[pos + 1]] === 1)) {
        if (pos >= far) far = pos + 1;
        break;
      }
      const p6 = pos;
      pos++;
      const v7 = p_simpleStatement();
      if (v7 === undefined) {
        { pos = p6; break L5; }
      }
      a4.push(v7);
    }
    const o8 = k[pos] === Kind.Semicolon ? pos++ : -1;
    if (k[pos] !== Kind.Newline) {
      if (pos > far) far = pos;
      return undefined;
    }
    pos++;
    return B.simpleStatements_several(s, pos, v1, a4, o8);
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_simpleStatement(): V {
  const s = pos;
  switch (k[pos]) {
    case Kind.SoftType: {
      L1: {
        const v2 = p_typeStatement();
        if (v2 === undefined) {
          { pos = s; break L1; }
        }
        return v2;
      }
      const v3 = p_expressionStatement();
      if (v3 === undefined) {
        return undefined;
      }
      return v3;
    }
    case Kind.Star:
    case Kind.KeyNot:
    case Kind.Plus:
    case Kind.Minus:
    case Kind.Tilde:
    case Kind.KeyAwait:
    case Kind.Name:
    case Kind.SoftMatch:
    case Kind.SoftCase:
    case Kind.SoftUnderscore:
    case Kind.Number:
    case Kind.KeyNone:
    case Kind.KeyTrue:
    case Kind.KeyFalse:
    case Kind.Ellipsis:
    case Kind.LeftParen:
    case Kind.LeftBracket:
    case Kind.LeftBrace:
    case Kind.KeyLambda:
    case Kind.String:
    case Kind.FStringStart:
    case Kind.TStringStart: {
      const v4 = p_expressionStatement();
      if (v4 === undefined) {
        return undefined;
      }
      return v4;
    }
    case Kind.KeyYield: {
      const v5 = p_yieldExpression();
      if (v5 === undefined) {
        return undefined;
      }
      return B.simpleStatement_yield(s, pos, v5);
    }
    case Kind.KeyReturn: {
      pos++;
      const p6 = pos;
      L7: if (SET_4[k[pos]] === 1) {
        const v8 = p_starExpressions();
        if (v8 === undefined) {
          { pos = p6; break L7; }
        }
        return B.returnStatement_value(s, pos, v8);
      }
      return B.returnStatement_bare(s, pos);
    }
    case Kind.KeyImport: {
      pos++;
      const v9 = p_importedModule();
      if (v9 === undefined) {
        return undefined;
      }
      const a10: V[] = [];
      L11: while (k[pos] === Kind.Comma) {
        if (!(SET_6[k[pos + 1]] === 1)) {
          if (pos >= far) far = pos + 1;
          break;
        }
        const p12 = pos;
        pos++;
        const v13 = p_importedModule();
        if (v13 === undefined) {
          { pos = p12; break L11; }
        }
        a10.push(v13);
      }
      return B.importStatement(s, pos, v9, a10);
    }
    case Kind.KeyFrom: {
      const v14 = p_fromStatement();
      if (v14 === undefined) {
        return undefined;
      }
      return v14;
    }
    case Kind.KeyRaise: {
      const v15 = p_raiseStatement();
      if (v15 === undefined) {
        return undefined;
      }
      return v15;
    }
    case Kind.KeyPass: {
      pos++;
      return B.simpleStatement_pass(s, pos);
    }
    case Kind.KeyDel: {
      pos++;
      const v16 = p_target();
      if (v16 === undefined) {
        return undefined;
      }
      const a17: V[] = [];
      L18: while (k[pos] === Kind.Comma) {
        if (!(SET_26[k[pos + 1]] === 1)) {
          if (pos >= far) far = pos + 1;
          break;
        }
        const p19 = pos;
        pos++;
        const v20 = p_target();
        if (v20 === undefined) {
          { pos = p19; break L18; }
        }
        a17.push(v20);
      }
      const o21 = k[pos] === Kind.Comma ? pos++ : -1;
      return B.deleteStatement(s, pos, v16, a17, o21);
    }
    case Kind.KeyAssert: {
      const v22 = p_assertStatement();
      if (v22 === undefined) {
        return undefined;
      }
      return v22;
    }
    case Kind.KeyBreak: {
      pos++;
      return B.simpleStatement_break(s, pos);
    }
    case Kind.KeyContinue: {
      pos++;
      return B.simpleStatement_continue(s, pos);
    }
    case Kind.KeyGlobal: {
      pos++;
      if (!(SET_6[k[pos]] === 1)) {
        if (pos > far) far = pos;
        return undefined;
      }
      const t23 = pos++;
      const a24: V[] = [];
      L25: while (k[pos] === Kind.Comma) {
        if (!(SET_6[k[pos + 1]] === 1)) {
          if (pos >= far) far = pos + 1;
          break;
        }
        const p26 = pos;
        pos++;
        const t27 = pos++;
        a24.push(t27);
      }
      return B.globalStatement(s, pos, t23, a24);
    }
    case Kind.KeyNonlocal: {
      pos++;
      if (!(SET_6[k[pos]] === 1)) {
        if (pos > far) far = pos;
        return undefined;
      }
      const t28 = pos++;
      const a29: V[] = [];
      L30: while (k[pos] === Kind.Comma) {
        if (!(SET_6[k[pos + 1]] === 1)) {
          if (pos >= far) far = pos + 1;
          break;
        }
        const p31 = pos;
        pos++;
        const t32 = pos++;
        a29.push(t32);
      }
      return B.nonlocalStatement(s, pos, t28, a29);
    }
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_expressionStatement(): V {
  const s = pos;
  const v1 = p_starExpressions();
  if (v1 === undefined) {
    return undefined;
  }
  const p2 = pos;
  L3: if (k[pos] === Kind.Equal) {
    const a4: V[] = [];
    L5: while (k[pos] === Kind.Equal) {
      if (!(SET_27[k[pos + 1]] === 1)) {
        if (pos >= far) far = pos + 1;
        break;
      }
      const p6 = pos;
      pos++;
      const v7 = p_annotatedValue();
      if (v7 === undefined) {
        { pos = p6; break L5; }
      }
      a4.push(v7);
    }
    if (a4.length === 0) {
      if (pos > far) far = pos;
      { pos = p2; break L3; }
    }
    return B.expressionStatement_assign(s, pos, v1, a4);
  }
  L8: if (SET_28[k[pos]] === 1) {
    const t9 = pos++;
    const v10 = p_annotatedValue();
    if (v10 === undefined) {
      { pos = p2; break L8; }
    }
    return B.expressionStatement_augmented(s, pos, v1, t9, v10);
  }
  L11: if (k[pos] === Kind.Colon) {
    pos++;
    const v12 = p_expression();
    if (v12 === undefined) {
      { pos = p2; break L11; }
    }
    const p13 = pos;
    L14: if (k[pos] === Kind.Equal) {
      pos++;
      const v15 = p_annotatedValue();
      if (v15 === undefined) {
        { pos = p13; break L14; }
      }
      return B.expressionStatement_annotatedValue(s, pos, v1, v12, v15);
    }
    return B.expressionStatement_annotated(s, pos, v1, v12);
  }
  return B.expressionStatement_value(s, pos, v1);
}

function p_assertStatement(): V {
  const s = pos;
  if (k[pos] !== Kind.KeyAssert) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v1 = p_expression();
  if (v1 === undefined) {
    return undefined;
  }
  const p2 = pos;
  L3: if (k[pos] === Kind.Comma) {
    pos++;
    const v4 = p_expression();
    if (v4 === undefined) {
      { pos = p2; break L3; }
    }
    return B.assertStatement_message(s, pos, v1, v4);
  }
  return B.assertStatement_plain(s, pos, v1);
}

function p_deleteStatement(): V {
  const s = pos;
  if (k[pos] !== Kind.KeyDel) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v1 = p_target();
  if (v1 === undefined) {
    return undefined;
  }
  const a2: V[] = [];
  L3: while (k[pos] === Kind.Comma) {
    if (!(SET_26[k[pos + 1]] === 1)) {
      if (pos >= far) far = pos + 1;
      break;
    }
    const p4 = pos;
    pos++;
    const v5 = p_target();
    if (v5 === undefined) {
      { pos = p4; break L3; }
    }
    a2.push(v5);
  }
  const o6 = k[pos] === Kind.Comma ? pos++ : -1;
  return B.deleteStatement(s, pos, v1, a2, o6);
}

function p_returnStatement(): V {
  const s = pos;
  if (k[pos] !== Kind.KeyReturn) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const p1 = pos;
  L2: if (SET_4[k[pos]] === 1) {
    const v3 = p_starExpressions();
    if (v3 === undefined) {
      { pos = p1; break L2; }
    }
    return B.returnStatement_value(s, pos, v3);
  }
  return B.returnStatement_bare(s, pos);
}

function p_raiseStatement(): V {
  const s = pos;
  if (k[pos] !== Kind.KeyRaise) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const p1 = pos;
  L2: if (SET_5[k[pos]] === 1) {
    const v3 = p_expression();
    if (v3 === undefined) {
      { pos = p1; break L2; }
    }
    const p4 = pos;
    L5: if (k[pos] === Kind.KeyFrom) {
      pos++;
      const v6 = p_expression();
      if (v6 === undefined) {
        { pos = p4; break L5; }
      }
      return B.raiseStatement_from(s, pos, v3, v6);
    }
    return B.raiseStatement_value(s, pos, v3);
  }
  return B.raiseStatement_bare(s, pos);
}

function p_importStatement(): V {
  const s = pos;
  if (k[pos] !== Kind.KeyImport) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v1 = p_importedModule();
  if (v1 === undefined) {
    return undefined;
  }
  const a2: V[] = [];
  L3: while (k[pos] === Kind.Comma) {
    if (!(SET_6[k[pos + 1]] === 1)) {
      if (pos >= far) far = pos + 1;
      break;
    }
    const p4 = pos;
    pos++;
    const v5 = p_importedModule();
    if (v5 === undefined) {
      { pos = p4; break L3; }
    }
    a2.push(v5);
  }
  return B.importStatement(s, pos, v1, a2);
}

function p_importedModule(): V {
  const s = pos;
  const v1 = p_dottedName();
  if (v1 === undefined) {
    return undefined;
  }
  const p2 = pos;
  L3: if (k[pos] === Kind.KeyAs && SET_6[k[pos + 1]] === 1) {
    pos++;
    if (!(SET_6[k[pos]] === 1)) {
      if (pos > far) far = pos;
      { pos = p2; break L3; }
    }
    const t4 = pos++;
    return B.importedModule_as(s, pos, v1, t4);
  }
  else if (pos >= far && (k[pos] === Kind.KeyAs)) far = pos + 1;
  return B.importedModule_plain(s, pos, v1);
}

function p_dottedName(): V {
  const s = pos;
  if (!(SET_6[k[pos]] === 1)) {
    if (pos > far) far = pos;
    return undefined;
  }
  const t1 = pos++;
  const a2: V[] = [];
  L3: while (k[pos] === Kind.Dot) {
    if (!(SET_6[k[pos + 1]] === 1)) {
      if (pos >= far) far = pos + 1;
      break;
    }
    const p4 = pos;
    pos++;
    const t5 = pos++;
    a2.push(t5);
  }
  return B.dottedName(s, pos, t1, a2);
}

function p_fromStatement(): V {
  const s = pos;
  if (k[pos] !== Kind.KeyFrom) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const p1 = pos;
  L2: if (SET_29[k[pos]] === 1) {
    const a3: V[] = [];
    L4: while (k[pos] === Kind.Dot || k[pos] === Kind.Ellipsis) {
      const t5 = pos++;
      a3.push(t5);
    }
    const v6 = p_dottedName();
    if (v6 === undefined) {
      { pos = p1; break L2; }
    }
    if (k[pos] !== Kind.KeyImport) {
      if (pos > far) far = pos;
      { pos = p1; break L2; }
    }
    pos++;
    const v7 = p_importedNames();
    if (v7 === undefined) {
      { pos = p1; break L2; }
    }
    return B.fromStatement_module(s, pos, a3, v6, v7);
  }
  if (k[pos] === Kind.Dot || k[pos] === Kind.Ellipsis) {
    const a8: V[] = [];
    L9: while (k[pos] === Kind.Dot || k[pos] === Kind.Ellipsis) {
      const t10 = pos++;
      a8.push(t10);
    }
    if (a8.length === 0) {
      if (pos > far) far = pos;
      return undefined;
    }
    if (k[pos] !== Kind.KeyImport) {
      if (pos > far) far = pos;
      return undefined;
    }
    pos++;
    const v11 = p_importedNames();
    if (v11 === undefined) {
      return undefined;
    }
    return B.fromStatement_package(s, pos, a8, v11);
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_importedNames(): V {
  const s = pos;
  if (k[pos] === Kind.LeftParen) {
    pos++;
    const v1 = p_importedName();
    if (v1 === undefined) {
      return undefined;
    }
    const a2: V[] = [];
    L3: while (k[pos] === Kind.Comma) {
      if (!(SET_6[k[pos + 1]] === 1)) {
        if (pos >= far) far = pos + 1;
        break;
      }
      const p4 = pos;
      pos++;
      const v5 = p_importedName();
      if (v5 === undefined) {
        { pos = p4; break L3; }
      }
      a2.push(v5);
    }
    const o6 = k[pos] === Kind.Comma ? pos++ : -1;
    if (k[pos] !== Kind.RightParen) {
      if (pos > far) far = pos;
      return undefined;
    }
    pos++;
    return B.importedNames_parenthesized(s, pos, v1, a2, o6);
  }
  if (SET_6[k[pos]] === 1) {
    const v7 = p_importedName();
    if (v7 === undefined) {
      return undefined;
    }
    const a8: V[] = [];
    L9: while (k[pos] === Kind.Comma) {
      if (!(SET_6[k[pos + 1]] === 1)) {
        if (pos >= far) far = pos + 1;
        break;
      }
      const p10 = pos;
      pos++;
      const v11 = p_importedName();
      if (v11 === undefined) {
        { pos = p10; break L9; }
      }
      a8.push(v11);
    }
    return B.importedNames_bare(s, pos, v7, a8);
  }
  if (k[pos] === Kind.Star) {
    pos++;
    return B.importedNames_star(s, pos);
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_importedName(): V {
  const s = pos;
  if (!(SET_6[k[pos]] === 1)) {
    if (pos > far) far = pos;
    return undefined;
  }
  const t1 = pos++;
  const p2 = pos;
  L3: if (k[pos] === Kind.KeyAs && SET_6[k[pos + 1]] === 1) {
    pos++;
    if (!(SET_6[k[pos]] === 1)) {
      if (pos > far) far = pos;
      { pos = p2; break L3; }
    }
    const t4 = pos++;
    return B.importedName_as(s, pos, t1, t4);
  }
  else if (pos >= far && (k[pos] === Kind.KeyAs)) far = pos + 1;
  return B.importedName_plain(s, pos, t1);
}

function p_globalStatement(): V {
  const s = pos;
  if (k[pos] !== Kind.KeyGlobal) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  if (!(SET_6[k[pos]] === 1)) {
    if (pos > far) far = pos;
    return undefined;
  }
  const t1 = pos++;
  const a2: V[] = [];
  L3: while (k[pos] === Kind.Comma) {
    if (!(SET_6[k[pos + 1]] === 1)) {
      if (pos >= far) far = pos + 1;
      break;
    }
    const p4 = pos;
    pos++;
    const t5 = pos++;
    a2.push(t5);
  }
  return B.globalStatement(s, pos, t1, a2);
}

function p_nonlocalStatement(): V {
  const s = pos;
  if (k[pos] !== Kind.KeyNonlocal) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  if (!(SET_6[k[pos]] === 1)) {
    if (pos > far) far = pos;
    return undefined;
  }
  const t1 = pos++;
  const a2: V[] = [];
  L3: while (k[pos] === Kind.Comma) {
    if (!(SET_6[k[pos + 1]] === 1)) {
      if (pos >= far) far = pos + 1;
      break;
    }
    const p4 = pos;
    pos++;
    const t5 = pos++;
    a2.push(t5);
  }
  return B.nonlocalStatement(s, pos, t1, a2);
}

function p_typeStatement(): V {
  const s = pos;
  if (k[pos] !== Kind.SoftType) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  if (!(SET_6[k[pos]] === 1)) {
    if (pos > far) far = pos;
    return undefined;
  }
  const t1 = pos++;
  let o2: V = null;
  L3: if (k[pos] === Kind.LeftBracket) {
    const p4 = pos;
    const v5 = p_typeParameters();
    if (v5 === undefined) {
      { pos = p4; break L3; }
    }
    o2 = v5;
  }
  if (k[pos] !== Kind.Equal) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v6 = p_expression();
  if (v6 === undefined) {
    return undefined;
  }
  return B.typeStatement(s, pos, t1, o2, v6);
}

function p_target(): V {
  if (SET_8[k[pos]] === 1 && SET_30[k[pos + 1]] === 0) return leaf();
  const s = pos;
  if (k[pos] === Kind.Star) {
    pos++;
    const v1 = p_primary();
    if (v1 === undefined) {
      return undefined;
    }
    return B.target_starred(s, pos, v1);
  }
  if (SET_15[k[pos]] === 1) {
    const v2 = p_primary();
    if (v2 === undefined) {
      return undefined;
    }
    return v2;
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_targets(): V {
  if (SET_8[k[pos]] === 1 && SET_31[k[pos + 1]] === 0) return leaf();
  const outer = depth;
  if (outer >= limit) tooDeep();
  depth = outer + 1;
  const s = pos;
  const v1 = p_target();
  if (v1 === undefined) {
    { depth = outer; return undefined; }
  }
  const p2 = pos;
  L3: if (k[pos] === Kind.Comma) {
    const a4: V[] = [];
    L5: while (k[pos] === Kind.Comma) {
      if (!(SET_26[k[pos + 1]] === 1)) {
        if (pos >= far) far = pos + 1;
        break;
      }
      const p6 = pos;
      pos++;
      const v7 = p_target();
      if (v7 === undefined) {
        { pos = p6; break L5; }
      }
      a4.push(v7);
    }
    if (a4.length === 0) {
      if (pos > far) far = pos;
      { pos = p2; break L3; }
    }
    const o8 = k[pos] === Kind.Comma ? pos++ : -1;
    { const r = B.targets_tuple(s, pos, v1, a4, o8); depth = outer; return r; }
  }
  L9: if (k[pos] === Kind.Comma) {
    pos++;
    { const r = B.targets_single(s, pos, v1); depth = outer; return r; }
  }
  { const r = v1; depth = outer; return r; }
}

function p_compoundStatement(): V {
  const s = pos;
  switch (k[pos]) {
    case Kind.KeyAsync: {
      L1: {
        const v2 = p_functionDefinition();
        if (v2 === undefined) {
          { pos = s; break L1; }
        }
        return v2;
      }
      L3: {
        const v4 = p_withStatement();
        if (v4 === undefined) {
          { pos = s; break L3; }
        }
        return v4;
      }
      const v5 = p_forStatement();
      if (v5 === undefined) {
        return undefined;
      }
      return v5;
    }
    case Kind.KeyDef: {
      const v6 = p_functionDefinition();
      if (v6 === undefined) {
        return undefined;
      }
      return v6;
    }
    case Kind.KeyIf: {
      const v7 = p_ifStatement();
      if (v7 === undefined) {
        return undefined;
      }
      return v7;
    }
    case Kind.KeyClass: {
      const v8 = p_classDefinition();
      if (v8 === undefined) {
        return undefined;
      }
      return v8;
    }
    case Kind.KeyWith: {
      const v9 = p_withStatement();
      if (v9 === undefined) {
        return undefined;
      }
      return v9;
    }
    case Kind.KeyFor: {
      const v10 = p_forStatement();
      if (v10 === undefined) {
        return undefined;
      }
      return v10;
    }
    case Kind.KeyTry: {
      const v11 = p_tryStatement();
      if (v11 === undefined) {
        return undefined;
      }
      return v11;
    }
    case Kind.KeyWhile: {
      const v12 = p_whileStatement();
      if (v12 === undefined) {
        return undefined;
      }
      return v12;
    }
    case Kind.SoftMatch: {
      const v13 = p_matchStatement();
      if (v13 === undefined) {
        return undefined;
      }
      return v13;
    }
    case Kind.At: {
      const a14: V[] = [];
      L15: while (k[pos] === Kind.At) {
        const p16 = pos;
        const v17 = p_decorator();
        if (v17 === undefined) {
          { pos = p16; break L15; }
        }
        a14.push(v17);
      }
      if (a14.length === 0) {
        if (pos > far) far = pos;
        return undefined;
      }
      let v18: V;
      if (k[pos] === Kind.KeyAsync || k[pos] === Kind.KeyDef) v18 = p_functionDefinition();
      else if (k[pos] === Kind.KeyClass) v18 = p_classDefinition();
      else if (pos > far) far = pos;
      if (v18 === undefined) {
        return undefined;
      }
      return B.decorated(s, pos, a14, v18);
    }
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_block(): V {
  const outer = depth;
  if (outer >= limit) tooDeep();
  depth = outer + 1;
  const s = pos;
  if (k[pos] === Kind.Newline) {
    pos++;
    if (k[pos] !== Kind.Indent) {
      if (pos > far) far = pos;
      { depth = outer; return undefined; }
    }
    pos++;
    const a1: V[] = [];
    L2: while (SET_1[k[pos]] === 1) {
      const p3 = pos;
      const v4 = p_statement();
      if (v4 === undefined) {
        { pos = p3; break L2; }
      }
      a1.push(v4);
    }
    if (a1.length === 0) {
      if (pos > far) far = pos;
      { depth = outer; return undefined; }
    }
    if (k[pos] !== Kind.Dedent) {
      if (pos > far) far = pos;
      { depth = outer; return undefined; }
    }
    pos++;
    { const r = B.block_indented(s, pos, a1); depth = outer; return r; }
  }
  if (SET_3[k[pos]] === 1) {
    const v5 = p_simpleStatements();
    if (v5 === undefined) {
      { depth = outer; return undefined; }
    }
    { const r = B.block_inline(s, pos, v5); depth = outer; return r; }
  }
  if (pos > far) far = pos;
  { depth = outer; return undefined; }
}

function p_ifStatement(): V {
  const s = pos;
  if (k[pos] !== Kind.KeyIf) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v1 = p_namedExpression();
  if (v1 === undefined) {
    return undefined;
  }
  if (k[pos] !== Kind.Colon) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v2 = p_block();
  if (v2 === undefined) {
    return undefined;
  }
  const a3: V[] = [];
  L4: while (k[pos] === Kind.KeyElif) {
    const p5 = pos;
    const v6 = p_elifClause();
    if (v6 === undefined) {
      { pos = p5; break L4; }
    }
    a3.push(v6);
  }
  let o7: V = null;
  L8: if (k[pos] === Kind.KeyElse) {
    const p9 = pos;
    const v10 = p_elseClause();
    if (v10 === undefined) {
      { pos = p9; break L8; }
    }
    o7 = v10;
  }
  return B.ifStatement(s, pos, v1, v2, a3, o7);
}

function p_elifClause(): V {
  const s = pos;
  if (k[pos] !== Kind.KeyElif) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v1 = p_namedExpression();
  if (v1 === undefined) {
    return undefined;
  }
  if (k[pos] !== Kind.Colon) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v2 = p_block();
  if (v2 === undefined) {
    return undefined;
  }
  return B.elifClause(s, pos, v1, v2);
}

function p_elseClause(): V {
  const s = pos;
  if (k[pos] !== Kind.KeyElse) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  if (k[pos] !== Kind.Colon) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v1 = p_block();
  if (v1 === undefined) {
    return undefined;
  }
  return B.elseClause(s, pos, v1);
}

function p_whileStatement(): V {
  const s = pos;
  if (k[pos] !== Kind.KeyWhile) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v1 = p_namedExpression();
  if (v1 === undefined) {
    return undefined;
  }
  if (k[pos] !== Kind.Colon) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v2 = p_block();
  if (v2 === undefined) {
    return undefined;
  }
  let o3: V = null;
  L4: if (k[pos] === Kind.KeyElse) {
    const p5 = pos;
    const v6 = p_elseClause();
    if (v6 === undefined) {
      { pos = p5; break L4; }
    }
    o3 = v6;
  }
  return B.whileStatement(s, pos, v1, v2, o3);
}

function p_forStatement(): V {
  const s = pos;
  const o1 = k[pos] === Kind.KeyAsync ? pos++ : -1;
  if (k[pos] !== Kind.KeyFor) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v2 = p_targets();
  if (v2 === undefined) {
    return undefined;
  }
  if (k[pos] !== Kind.KeyIn) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v3 = p_starExpressions();
  if (v3 === undefined) {
    return undefined;
  }
  if (k[pos] !== Kind.Colon) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v4 = p_block();
  if (v4 === undefined) {
    return undefined;
  }
  let o5: V = null;
  L6: if (k[pos] === Kind.KeyElse) {
    const p7 = pos;
    const v8 = p_elseClause();
    if (v8 === undefined) {
      { pos = p7; break L6; }
    }
    o5 = v8;
  }
  return B.forStatement(s, pos, o1, v2, v3, v4, o5);
}

function p_tryStatement(): V {
  const s = pos;
  if (k[pos] !== Kind.KeyTry) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  if (k[pos] !== Kind.Colon) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v1 = p_block();
  if (v1 === undefined) {
    return undefined;
  }
  const p2 = pos;
  if (k[pos] === Kind.KeyFinally) {
    const v3 = p_finallyClause();
    if (v3 === undefined) {
      return undefined;
    }
    return B.tryStatement_finally(s, pos, v1, v3);
  }
  L4: if (k[pos] === Kind.KeyExcept) {
    const a5: V[] = [];
    L6: while (k[pos] === Kind.KeyExcept) {
      const p7 = pos;
      const v8 = p_exceptClause();
      if (v8 === undefined) {
        { pos = p7; break L6; }
      }
      a5.push(v8);
    }
    if (a5.length === 0) {
      if (pos > far) far = pos;
      { pos = p2; break L4; }
    }
    let o9: V = null;
    L10: if (k[pos] === Kind.KeyElse) {
      const p11 = pos;
      const v12 = p_elseClause();
      if (v12 === undefined) {
        { pos = p11; break L10; }
      }
      o9 = v12;
    }
    let o13: V = null;
    L14: if (k[pos] === Kind.KeyFinally) {
      const p15 = pos;
      const v16 = p_finallyClause();
      if (v16 === undefined) {
        { pos = p15; break L14; }
      }
      o13 = v16;
    }
    return B.tryStatement_except(s, pos, v1, a5, o9, o13);
  }
  if (k[pos] === Kind.KeyExcept) {
    const a17: V[] = [];
    L18: while (k[pos] === Kind.KeyExcept) {
      const p19 = pos;
      const v20 = p_exceptStarClause();
      if (v20 === undefined) {
        { pos = p19; break L18; }
      }
      a17.push(v20);
    }
    if (a17.length === 0) {
      if (pos > far) far = pos;
      return undefined;
    }
    let o21: V = null;
    L22: if (k[pos] === Kind.KeyElse) {
      const p23 = pos;
      const v24 = p_elseClause();
      if (v24 === undefined) {
        { pos = p23; break L22; }
      }
      o21 = v24;
    }
    let o25: V = null;
    L26: if (k[pos] === Kind.KeyFinally) {
      const p27 = pos;
      const v28 = p_finallyClause();
      if (v28 === undefined) {
        { pos = p27; break L26; }
      }
      o25 = v28;
    }
    return B.tryStatement_exceptStar(s, pos, v1, a17, o21, o25);
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_exceptClause(): V {
  const s = pos;
  if (k[pos] !== Kind.KeyExcept) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const p1 = pos;
  if (k[pos] === Kind.Colon) {
    pos++;
    const v2 = p_block();
    if (v2 === undefined) {
      return undefined;
    }
    return B.exceptClause_bare(s, pos, v2);
  }
  L3: if (SET_5[k[pos]] === 1) {
    const v4 = p_expression();
    if (v4 === undefined) {
      { pos = p1; break L3; }
    }
    if (k[pos] !== Kind.KeyAs) {
      if (pos > far) far = pos;
      { pos = p1; break L3; }
    }
    pos++;
    if (!(SET_6[k[pos]] === 1)) {
      if (pos > far) far = pos;
      { pos = p1; break L3; }
    }
    const t5 = pos++;
    if (k[pos] !== Kind.Colon) {
      if (pos > far) far = pos;
      { pos = p1; break L3; }
    }
    pos++;
    const v6 = p_block();
    if (v6 === undefined) {
      { pos = p1; break L3; }
    }
    return B.exceptClause_as(s, pos, v4, t5, v6);
  }
  if (SET_5[k[pos]] === 1) {
    const v7 = p_expressions();
    if (v7 === undefined) {
      return undefined;
    }
    if (k[pos] !== Kind.Colon) {
      if (pos > far) far = pos;
      return undefined;
    }
    pos++;
    const v8 = p_block();
    if (v8 === undefined) {
      return undefined;
    }
    return B.exceptClause_types(s, pos, v7, v8);
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_exceptStarClause(): V {
  const s = pos;
  if (k[pos] !== Kind.KeyExcept) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  if (k[pos] !== Kind.Star) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const p1 = pos;
  L2: if (SET_5[k[pos]] === 1) {
    const v3 = p_expression();
    if (v3 === undefined) {
      { pos = p1; break L2; }
    }
    if (k[pos] !== Kind.KeyAs) {
      if (pos > far) far = pos;
      { pos = p1; break L2; }
    }
    pos++;
    if (!(SET_6[k[pos]] === 1)) {
      if (pos > far) far = pos;
      { pos = p1; break L2; }
    }
    const t4 = pos++;
    if (k[pos] !== Kind.Colon) {
      if (pos > far) far = pos;
      { pos = p1; break L2; }
    }
    pos++;
    const v5 = p_block();
    if (v5 === undefined) {
      { pos = p1; break L2; }
    }
    return B.exceptStarClause_as(s, pos, v3, t4, v5);
  }
  if (SET_5[k[pos]] === 1) {
    const v6 = p_expressions();
    if (v6 === undefined) {
      return undefined;
    }
    if (k[pos] !== Kind.Colon) {
      if (pos > far) far = pos;
      return undefined;
    }
    pos++;
    const v7 = p_block();
    if (v7 === undefined) {
      return undefined;
    }
    return B.exceptStarClause_types(s, pos, v6, v7);
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_finallyClause(): V {
  const s = pos;
  if (k[pos] !== Kind.KeyFinally) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  if (k[pos] !== Kind.Colon) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v1 = p_block();
  if (v1 === undefined) {
    return undefined;
  }
  return B.finallyClause(s, pos, v1);
}

function p_withStatement(): V {
  const s = pos;
  const o1 = k[pos] === Kind.KeyAsync ? pos++ : -1;
  if (k[pos] !== Kind.KeyWith) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v2 = p_withItems();
  if (v2 === undefined) {
    return undefined;
  }
  if (k[pos] !== Kind.Colon) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v3 = p_block();
  if (v3 === undefined) {
    return undefined;
  }
  return B.withStatement(s, pos, o1, v2, v3);
}

function p_withItems(): V {
  const s = pos;
  L1: if (k[pos] === Kind.LeftParen) {
    pos++;
    const v2 = p_withItem();
    if (v2 === undefined) {
      { pos = s; break L1; }
    }
    const a3: V[] = [];
    L4: while (k[pos] === Kind.Comma) {
      if (!(SET_5[k[pos + 1]] === 1)) {
        if (pos >= far) far = pos + 1;
        break;
      }
      const p5 = pos;
      pos++;
      const v6 = p_withItem();
      if (v6 === undefined) {
        { pos = p5; break L4; }
      }
      a3.push(v6);
    }
    const o7 = k[pos] === Kind.Comma ? pos++ : -1;
    if (k[pos] !== Kind.RightParen) {
      if (pos > far) far = pos;
      { pos = s; break L1; }
    }
    pos++;
    if (!(k[pos] === Kind.Colon)) {
      if (pos > far) far = pos;
      { pos = s; break L1; }
    }
    return B.withItems_parenthesized(s, pos, v2, a3, o7);
  }
  if (SET_5[k[pos]] === 1) {
    const v8 = p_withItem();
    if (v8 === undefined) {
      return undefined;
    }
    const a9: V[] = [];
    L10: while (k[pos] === Kind.Comma) {
      if (!(SET_5[k[pos + 1]] === 1)) {
        if (pos >= far) far = pos + 1;
        break;
      }
      const p11 = pos;
      pos++;
      const v12 = p_withItem();
      if (v12 === undefined) {
        { pos = p11; break L10; }
      }
      a9.push(v12);
    }
    return B.withItems_bare(s, pos, v8, a9);
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_withItem(): V {
  const s = pos;
  const v1 = p_expression();
  if (v1 === undefined) {
    return undefined;
  }
  const p2 = pos;
  L3: if (k[pos] === Kind.KeyAs) {
    pos++;
    const v4 = p_target();
    if (v4 === undefined) {
      { pos = p2; break L3; }
    }
    if (!(k[pos] === Kind.Comma || k[pos] === Kind.RightParen || k[pos] === Kind.Colon)) {
      if (pos > far) far = pos;
      { pos = p2; break L3; }
    }
    return B.withItem_as(s, pos, v1, v4);
  }
  return B.withItem_plain(s, pos, v1);
}

function p_matchStatement(): V {
  const s = pos;
  if (k[pos] !== Kind.SoftMatch) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v1 = p_subject();
  if (v1 === undefined) {
    return undefined;
  }
  if (k[pos] !== Kind.Colon) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  if (k[pos] !== Kind.Newline) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  if (k[pos] !== Kind.Indent) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const a2: V[] = [];
  L3: while (k[pos] === Kind.SoftCase) {
    const p4 = pos;
    const v5 = p_caseClause();
    if (v5 === undefined) {
      { pos = p4; break L3; }
    }
    a2.push(v5);
  }
  if (a2.length === 0) {
    if (pos > far) far = pos;
    return undefined;
  }
  if (k[pos] !== Kind.Dedent) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  return B.matchStatement(s, pos, v1, a2);
}

function p_subject(): V {
  const s = pos;
  if (SET_5[k[pos]] === 1) {
    const v1 = p_namedExpression();
    if (v1 === undefined) {
      return undefined;
    }
    const p2 = pos;
    L3: if (k[pos] === Kind.Comma) {
      pos++;
      let o4: V = null;
      L5: if (SET_4[k[pos]] === 1) {
        const p6 = pos;
        const v7 = p_starredOrNamedList();
        if (v7 === undefined) {
          { pos = p6; break L5; }
        }
        o4 = v7;
      }
      return B.subject_tuple(s, pos, v1, o4);
    }
    return v1;
  }
  if (k[pos] === Kind.Star) {
    const v8 = p_starredItem();
    if (v8 === undefined) {
      return undefined;
    }
    if (k[pos] !== Kind.Comma) {
      if (pos > far) far = pos;
      return undefined;
    }
    pos++;
    let o9: V = null;
    L10: if (SET_4[k[pos]] === 1) {
      const p11 = pos;
      const v12 = p_starredOrNamedList();
      if (v12 === undefined) {
        { pos = p11; break L10; }
      }
      o9 = v12;
    }
    return B.subject_starredTuple(s, pos, v8, o9);
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_starredOrNamedList(): V {
  const s = pos;
  const v1 = p_starredOrNamed();
  if (v1 === undefined) {
    return undefined;
  }
  const a2: V[] = [];
  L3: while (k[pos] === Kind.Comma) {
    if (!(SET_4[k[pos + 1]] === 1)) {
      if (pos >= far) far = pos + 1;
      break;
    }
    const p4 = pos;
    pos++;
    const v5 = p_starredOrNamed();
    if (v5 === undefined) {
      { pos = p4; break L3; }
    }
    a2.push(v5);
  }
  const o6 = k[pos] === Kind.Comma ? pos++ : -1;
  return B.starredOrNamedList(s, pos, v1, a2, o6);
}

function p_caseClause(): V {
  const s = pos;
  if (k[pos] !== Kind.SoftCase) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v1 = p_patterns();
  if (v1 === undefined) {
    return undefined;
  }
  let o2: V = null;
  L3: if (k[pos] === Kind.KeyIf) {
    const p4 = pos;
    const v5 = p_guard();
    if (v5 === undefined) {
      { pos = p4; break L3; }
    }
    o2 = v5;
  }
  if (k[pos] !== Kind.Colon) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v6 = p_block();
  if (v6 === undefined) {
    return undefined;
  }
  return B.caseClause(s, pos, v1, o2, v6);
}

function p_guard(): V {
  const s = pos;
  if (k[pos] !== Kind.KeyIf) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v1 = p_namedExpression();
  if (v1 === undefined) {
    return undefined;
  }
  return B.guard(s, pos, v1);
}

function p_patterns(): V {
  const s = pos;
  if (SET_32[k[pos]] === 1) {
    const v1 = p_pattern();
    if (v1 === undefined) {
      return undefined;
    }
    const p2 = pos;
    L3: if (k[pos] === Kind.Comma) {
      pos++;
      let o4: V = null;
      L5: if (SET_33[k[pos]] === 1) {
        const p6 = pos;
        const v7 = p_patternItems();
        if (v7 === undefined) {
          { pos = p6; break L5; }
        }
        o4 = v7;
      }
      return B.patterns_sequence(s, pos, v1, o4);
    }
    return v1;
  }
  if (k[pos] === Kind.Star) {
    const v8 = p_starPattern();
    if (v8 === undefined) {
      return undefined;
    }
    if (k[pos] !== Kind.Comma) {
      if (pos > far) far = pos;
      return undefined;
    }
    pos++;
    let o9: V = null;
    L10: if (SET_33[k[pos]] === 1) {
      const p11 = pos;
      const v12 = p_patternItems();
      if (v12 === undefined) {
        { pos = p11; break L10; }
      }
      o9 = v12;
    }
    return B.patterns_starSequence(s, pos, v8, o9);
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_patternItems(): V {
  const s = pos;
  const v1 = p_patternItem();
  if (v1 === undefined) {
    return undefined;
  }
  const a2: V[] = [];
  L3: while (k[pos] === Kind.Comma) {
    if (!(SET_33[k[pos + 1]] === 1)) {
      if (pos >= far) far = pos + 1;
      break;
    }
    const p4 = pos;
    pos++;
    const v5 = p_patternItem();
    if (v5 === undefined) {
      { pos = p4; break L3; }
    }
    a2.push(v5);
  }
  const o6 = k[pos] === Kind.Comma ? pos++ : -1;
  return B.patternItems(s, pos, v1, a2, o6);
}

function p_patternItem(): V {
  const s = pos;
  if (k[pos] === Kind.Star) {
    pos++;
    if (!(SET_6[k[pos]] === 1)) {
      if (pos > far) far = pos;
      return undefined;
    }
    const t1 = pos++;
    return B.starPattern(s, pos, t1);
  }
  if (SET_32[k[pos]] === 1) {
    const v2 = p_pattern();
    if (v2 === undefined) {
      return undefined;
    }
    return v2;
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_starPattern(): V {
  const s = pos;
  if (k[pos] !== Kind.Star) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  if (!(SET_6[k[pos]] === 1)) {
    if (pos > far) far = pos;
    return undefined;
  }
  const t1 = pos++;
  return B.starPattern(s, pos, t1);
}

function p_pattern(): V {
  const outer = depth;
  if (outer >= limit) tooDeep();
  depth = outer + 1;
  const s = pos;
  const v1 = p_orPattern();
  if (v1 === undefined) {
    { depth = outer; return undefined; }
  }
  const p2 = pos;
  L3: if (k[pos] === Kind.KeyAs && SET_6[k[pos + 1]] === 1) {
    pos++;
    if (!(SET_6[k[pos]] === 1)) {
      if (pos > far) far = pos;
      { pos = p2; break L3; }
    }
    const t4 = pos++;
    { const r = B.pattern_as(s, pos, v1, t4); depth = outer; return r; }
  }
  else if (pos >= far && (k[pos] === Kind.KeyAs)) far = pos + 1;
  { const r = v1; depth = outer; return r; }
}

function p_orPattern(): V {
  const s = pos;
  const v1 = p_closedPattern();
  if (v1 === undefined) {
    return undefined;
  }
  const p2 = pos;
  L3: if (k[pos] === Kind.Bar) {
    const a4: V[] = [];
    L5: while (k[pos] === Kind.Bar) {
      if (!(SET_32[k[pos + 1]] === 1)) {
        if (pos >= far) far = pos + 1;
        break;
      }
      const p6 = pos;
      pos++;
      const v7 = p_closedPattern();
      if (v7 === undefined) {
        { pos = p6; break L5; }
      }
      a4.push(v7);
    }
    if (a4.length === 0) {
      if (pos > far) far = pos;
      { pos = p2; break L3; }
    }
    return B.orPattern_or(s, pos, v1, a4);
  }
  return v1;
}

function p_closedPattern(): V {
  const s = pos;
  switch (k[pos]) {
    case Kind.SoftUnderscore: {
      L1: {
        pos++;
        return B.closedPattern_wildcard(s, pos);
      }
      const v2 = p_namedPattern();
      if (v2 === undefined) {
        return undefined;
      }
      return v2;
    }
    case Kind.Name:
    case Kind.SoftMatch:
    case Kind.SoftCase:
    case Kind.SoftType: {
      const v3 = p_namedPattern();
      if (v3 === undefined) {
        return undefined;
      }
      return v3;
    }
    case Kind.Minus:
    case Kind.Number: {
      const v4 = p_signedNumber();
      if (v4 === undefined) {
        return undefined;
      }
      const p5 = pos;
      L6: if ((k[pos] === Kind.Plus || k[pos] === Kind.Minus) && k[pos + 1] === Kind.Number) {
        const t7 = pos++;
        if (k[pos] !== Kind.Number) {
          if (pos > far) far = pos;
          { pos = p5; break L6; }
        }
        pos++;
        return B.numberPattern_complex(s, pos, v4, t7);
      }
      else if (pos >= far && (k[pos] === Kind.Plus || k[pos] === Kind.Minus)) far = pos + 1;
      return B.numberPattern_plain(s, pos, v4);
    }
    case Kind.String:
    case Kind.FStringStart:
    case Kind.TStringStart: {
      const v8 = p_strings();
      if (v8 === undefined) {
        return undefined;
      }
      return B.closedPattern_strings(s, pos, v8);
    }
    case Kind.KeyNone: {
      pos++;
      return B.closedPattern_none(s, pos);
    }
    case Kind.KeyTrue: {
      pos++;
      return B.closedPattern_true(s, pos);
    }
    case Kind.KeyFalse: {
      pos++;
      return B.closedPattern_false(s, pos);
    }
    case Kind.LeftParen: {
      pos++;
      if (k[pos] === Kind.RightParen) {
        pos++;
        return B.closedPattern_emptyTuple(s, pos);
      }
      if (SET_32[k[pos]] === 1) {
        const v9 = p_pattern();
        if (v9 === undefined) {
          return undefined;
        }
        if (k[pos] === Kind.RightParen) {
          pos++;
          return B.closedPattern_group(s, pos, v9);
        }
        if (k[pos] === Kind.Comma) {
          pos++;
          let o10: V = null;
          L11: if (SET_33[k[pos]] === 1) {
            const p12 = pos;
            const v13 = p_patternItems();
            if (v13 === undefined) {
              { pos = p12; break L11; }
            }
            o10 = v13;
          }
          if (k[pos] !== Kind.RightParen) {
            if (pos > far) far = pos;
            return undefined;
          }
          pos++;
          return B.closedPattern_tuple(s, pos, v9, o10);
        }
        if (pos > far) far = pos;
        return undefined;
      }
      if (k[pos] === Kind.Star) {
        const v14 = p_starPattern();
        if (v14 === undefined) {
          return undefined;
        }
        if (k[pos] !== Kind.Comma) {
          if (pos > far) far = pos;
          return undefined;
        }
        pos++;
        let o15: V = null;
        L16: if (SET_33[k[pos]] === 1) {
          const p17 = pos;
          const v18 = p_patternItems();
          if (v18 === undefined) {
            { pos = p17; break L16; }
          }
          o15 = v18;
        }
        if (k[pos] !== Kind.RightParen) {
          if (pos > far) far = pos;
          return undefined;
        }
        pos++;
        return B.closedPattern_starTuple(s, pos, v14, o15);
      }
      if (pos > far) far = pos;
      return undefined;
    }
    case Kind.LeftBracket: {
      pos++;
      if (k[pos] === Kind.RightBracket) {
        pos++;
        return B.closedPattern_emptyList(s, pos);
      }
      if (SET_33[k[pos]] === 1) {
        const v19 = p_patternItems();
        if (v19 === undefined) {
          return undefined;
        }
        if (k[pos] !== Kind.RightBracket) {
          if (pos > far) far = pos;
          return undefined;
        }
        pos++;
        return B.closedPattern_list(s, pos, v19);
      }
      if (pos > far) far = pos;
      return undefined;
    }
    case Kind.LeftBrace: {
      pos++;
      if (k[pos] === Kind.RightBrace) {
        pos++;
        return B.closedPattern_emptyMapping(s, pos);
      }
      if (k[pos] === Kind.StarStar) {
        const v20 = p_patternRest();
        if (v20 === undefined) {
          return undefined;
        }
        const o21 = k[pos] === Kind.Comma ? pos++ : -1;
        if (k[pos] !== Kind.RightBrace) {
          if (pos > far) far = pos;
          return undefined;
        }
        pos++;
        return B.closedPattern_rest(s, pos, v20, o21);
      }
      if (SET_34[k[pos]] === 1) {
        const v22 = p_mappingPatternItem();
        if (v22 === undefined) {
          return undefined;
        }
        const a23: V[] = [];
        L24: while (k[pos] === Kind.Comma) {
          if (!(SET_34[k[pos + 1]] === 1)) {
            if (pos >= far) far = pos + 1;
            break;
          }
          const p25 = pos;
          pos++;
          const v26 = p_mappingPatternItem();
          if (v26 === undefined) {
            { pos = p25; break L24; }
          }
          a23.push(v26);
        }
        const p27 = pos;
        L28: if (k[pos] === Kind.Comma) {
          pos++;
          const v29 = p_patternRest();
          if (v29 === undefined) {
            { pos = p27; break L28; }
          }
          const o30 = k[pos] === Kind.Comma ? pos++ : -1;
          if (k[pos] !== Kind.RightBrace) {
            if (pos > far) far = pos;
            { pos = p27; break L28; }
          }
          pos++;
          return B.closedPattern_mappingRest(s, pos, v22, a23, v29, o30);
        }
        if (k[pos] === Kind.Comma || k[pos] === Kind.RightBrace) {
          const o31 = k[pos] === Kind.Comma ? pos++ : -1;
          if (k[pos] !== Kind.RightBrace) {
            if (pos > far) far = pos;
            return undefined;
          }
          pos++;
          return B.closedPattern_mapping(s, pos, v22, a23, o31);
        }
        if (pos > far) far = pos;
        return undefined;
      }
      if (pos > far) far = pos;
      return undefined;
    }
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_namedPattern(): V {
  const s = pos;
  if (!(SET_6[k[pos]] === 1)) {
    if (pos > far) far = pos;
    return undefined;
  }
  const t1 = pos++;
  const p2 = pos;
  L3: if (k[pos] === Kind.Dot || k[pos] === Kind.LeftParen) {
    const a4: V[] = [];
    L5: while (k[pos] === Kind.Dot) {
      if (!(SET_6[k[pos + 1]] === 1)) {
        if (pos >= far) far = pos + 1;
        break;
      }
      const p6 = pos;
      pos++;
      const t7 = pos++;
      a4.push(t7);
    }
    if (k[pos] !== Kind.LeftParen) {
      if (pos > far) far = pos;
      { pos = p2; break L3; }
    }
    pos++;
    let o8: V = null;
    L9: if (SET_32[k[pos]] === 1) {
      const p10 = pos;
      const v11 = p_patternArguments();
      if (v11 === undefined) {
        { pos = p10; break L9; }
      }
      o8 = v11;
    }
    if (k[pos] !== Kind.RightParen) {
      if (pos > far) far = pos;
      { pos = p2; break L3; }
    }
    pos++;
    return B.namedPattern_class(s, pos, t1, a4, o8);
  }
  L12: if (k[pos] === Kind.Dot) {
    const a13: V[] = [];
    L14: while (k[pos] === Kind.Dot) {
      if (!(SET_6[k[pos + 1]] === 1)) {
        if (pos >= far) far = pos + 1;
        break;
      }
      const p15 = pos;
      pos++;
      const t16 = pos++;
      a13.push(t16);
    }
    if (a13.length === 0) {
      if (pos > far) far = pos;
      { pos = p2; break L12; }
    }
    return B.namedPattern_value(s, pos, t1, a13);
  }
  return B.namedPattern_capture(s, pos, t1);
}

function p_patternArguments(): V {
  const s = pos;
  const v1 = p_patternArgument();
  if (v1 === undefined) {
    return undefined;
  }
  const a2: V[] = [];
  L3: while (k[pos] === Kind.Comma) {
    if (!(SET_32[k[pos + 1]] === 1)) {
      if (pos >= far) far = pos + 1;
      break;
    }
    const p4 = pos;
    pos++;
    const v5 = p_patternArgument();
    if (v5 === undefined) {
      { pos = p4; break L3; }
    }
    a2.push(v5);
  }
  const o6 = k[pos] === Kind.Comma ? pos++ : -1;
  return B.patternArguments(s, pos, v1, a2, o6);
}

function p_patternArgument(): V {
  const s = pos;
  L1: if (SET_6[k[pos]] === 1 && k[pos + 1] === Kind.Equal) {
    const t2 = pos++;
    if (k[pos] !== Kind.Equal) {
      if (pos > far) far = pos;
      { pos = s; break L1; }
    }
    pos++;
    const v3 = p_pattern();
    if (v3 === undefined) {
      { pos = s; break L1; }
    }
    return B.patternArgument_keyword(s, pos, t2, v3);
  }
  if (SET_32[k[pos]] === 1) {
    const v4 = p_pattern();
    if (v4 === undefined) {
      return undefined;
    }
    return v4;
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_numberPattern(): V {
  const s = pos;
  const v1 = p_signedNumber();
  if (v1 === undefined) {
    return undefined;
  }
  const p2 = pos;
  L3: if ((k[pos] === Kind.Plus || k[pos] === Kind.Minus) && k[pos + 1] === Kind.Number) {
    const t4 = pos++;
    if (k[pos] !== Kind.Number) {
      if (pos > far) far = pos;
      { pos = p2; break L3; }
    }
    pos++;
    return B.numberPattern_complex(s, pos, v1, t4);
  }
  else if (pos >= far && (k[pos] === Kind.Plus || k[pos] === Kind.Minus)) far = pos + 1;
  return B.numberPattern_plain(s, pos, v1);
}

function p_signedNumber(): V {
  const s = pos;
  if (k[pos] === Kind.Minus) {
    pos++;
    if (k[pos] !== Kind.Number) {
      if (pos > far) far = pos;
      return undefined;
    }
    pos++;
    return B.signedNumber_minus(s, pos);
  }
  if (k[pos] === Kind.Number) {
    pos++;
    return B.signedNumber_plain(s, pos);
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_mappingPatternItem(): V {
  const s = pos;
  const v1 = p_mappingPatternKey();
  if (v1 === undefined) {
    return undefined;
  }
  if (k[pos] !== Kind.Colon) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v2 = p_pattern();
  if (v2 === undefined) {
    return undefined;
  }
  return B.mappingPatternItem(s, pos, v1, v2);
}

function p_mappingPatternKey(): V {
  const s = pos;
  switch (k[pos]) {
    case Kind.Minus:
    case Kind.Number: {
      const v1 = p_numberPattern();
      if (v1 === undefined) {
        return undefined;
      }
      return B.mappingPatternKey_number(s, pos, v1);
    }
    case Kind.String:
    case Kind.FStringStart:
    case Kind.TStringStart: {
      const v2 = p_strings();
      if (v2 === undefined) {
        return undefined;
      }
      return B.mappingPatternKey_strings(s, pos, v2);
    }
    case Kind.KeyNone: {
      pos++;
      return B.mappingPatternKey_none(s, pos);
    }
    case Kind.KeyTrue: {
      pos++;
      return B.mappingPatternKey_true(s, pos);
    }
    case Kind.KeyFalse: {
      pos++;
      return B.mappingPatternKey_false(s, pos);
    }
    case Kind.Name:
    case Kind.SoftMatch:
    case Kind.SoftCase:
    case Kind.SoftType:
    case Kind.SoftUnderscore: {
      const t3 = pos++;
      const a4: V[] = [];
      L5: while (k[pos] === Kind.Dot) {
        if (!(SET_6[k[pos + 1]] === 1)) {
          if (pos >= far) far = pos + 1;
          break;
        }
        const p6 = pos;
        pos++;
        const t7 = pos++;
        a4.push(t7);
      }
      if (a4.length === 0) {
        if (pos > far) far = pos;
        return undefined;
      }
      return B.mappingPatternKey_value(s, pos, t3, a4);
    }
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_patternRest(): V {
  const s = pos;
  if (k[pos] !== Kind.StarStar) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  if (!(SET_6[k[pos]] === 1)) {
    if (pos > far) far = pos;
    return undefined;
  }
  const t1 = pos++;
  return B.patternRest(s, pos, t1);
}

function p_decorated(): V {
  const s = pos;
  const a1: V[] = [];
  L2: while (k[pos] === Kind.At) {
    const p3 = pos;
    const v4 = p_decorator();
    if (v4 === undefined) {
      { pos = p3; break L2; }
    }
    a1.push(v4);
  }
  if (a1.length === 0) {
    if (pos > far) far = pos;
    return undefined;
  }
  let v5: V;
  if (k[pos] === Kind.KeyAsync || k[pos] === Kind.KeyDef) v5 = p_functionDefinition();
  else if (k[pos] === Kind.KeyClass) v5 = p_classDefinition();
  else if (pos > far) far = pos;
  if (v5 === undefined) {
    return undefined;
  }
  return B.decorated(s, pos, a1, v5);
}

function p_decorator(): V {
  const s = pos;
  if (k[pos] !== Kind.At) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v1 = p_namedExpression();
  if (v1 === undefined) {
    return undefined;
  }
  if (k[pos] !== Kind.Newline) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  return B.decorator(s, pos, v1);
}

function p_functionDefinition(): V {
  const s = pos;
  const o1 = k[pos] === Kind.KeyAsync ? pos++ : -1;
  if (k[pos] !== Kind.KeyDef) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  if (!(SET_6[k[pos]] === 1)) {
    if (pos > far) far = pos;
    return undefined;
  }
  const t2 = pos++;
  let o3: V = null;
  L4: if (k[pos] === Kind.LeftBracket) {
    const p5 = pos;
    const v6 = p_typeParameters();
    if (v6 === undefined) {
      { pos = p5; break L4; }
    }
    o3 = v6;
  }
  if (k[pos] !== Kind.LeftParen) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  let o7: V = null;
  L8: if (SET_24[k[pos]] === 1) {
    const p9 = pos;
    const v10 = p_parameters();
    if (v10 === undefined) {
      { pos = p9; break L8; }
    }
    o7 = v10;
  }
  if (k[pos] !== Kind.RightParen) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  let o11: V = null;
  L12: if (k[pos] === Kind.Arrow) {
    const p13 = pos;
    const v14 = p_returnAnnotation();
    if (v14 === undefined) {
      { pos = p13; break L12; }
    }
    o11 = v14;
  }
  if (k[pos] !== Kind.Colon) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v15 = p_block();
  if (v15 === undefined) {
    return undefined;
  }
  return B.functionDefinition(s, pos, o1, t2, o3, o7, o11, v15);
}

function p_returnAnnotation(): V {
  const s = pos;
  if (k[pos] !== Kind.Arrow) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v1 = p_expression();
  if (v1 === undefined) {
    return undefined;
  }
  return B.returnAnnotation(s, pos, v1);
}

function p_parameters(): V {
  const s = pos;
  const v1 = p_parameter();
  if (v1 === undefined) {
    return undefined;
  }
  const a2: V[] = [];
  L3: while (k[pos] === Kind.Comma) {
    if (!(SET_24[k[pos + 1]] === 1)) {
      if (pos >= far) far = pos + 1;
      break;
    }
    const p4 = pos;
    pos++;
    const v5 = p_parameter();
    if (v5 === undefined) {
      { pos = p4; break L3; }
    }
    a2.push(v5);
  }
  const o6 = k[pos] === Kind.Comma ? pos++ : -1;
  return B.parameters(s, pos, v1, a2, o6);
}

function p_parameter(): V {
  const s = pos;
  switch (k[pos]) {
    case Kind.Name:
    case Kind.SoftMatch:
    case Kind.SoftCase:
    case Kind.SoftType:
    case Kind.SoftUnderscore: {
      const t1 = pos++;
      let o2: V = null;
      L3: if (k[pos] === Kind.Colon) {
        const p4 = pos;
        const v5 = p_annotation();
        if (v5 === undefined) {
          { pos = p4; break L3; }
        }
        o2 = v5;
      }
      let o6: V = null;
      L7: if (k[pos] === Kind.Equal) {
        const p8 = pos;
        const v9 = p_defaultValue();
        if (v9 === undefined) {
          { pos = p8; break L7; }
        }
        o6 = v9;
      }
      return B.parameter_plain(s, pos, t1, o2, o6);
    }
    case Kind.Slash: {
      pos++;
      return B.parameter_slash(s, pos);
    }
    case Kind.Star: {
      pos++;
      const p10 = pos;
      L11: if (SET_6[k[pos]] === 1) {
        const t12 = pos++;
        let o13: V = null;
        L14: if (k[pos] === Kind.Colon) {
          const p15 = pos;
          const v16 = p_starAnnotation();
          if (v16 === undefined) {
            { pos = p15; break L14; }
          }
          o13 = v16;
        }
        return B.parameter_star(s, pos, t12, o13);
      }
      if (!(k[pos] === Kind.Comma)) {
        if (pos > far) far = pos;
        return undefined;
      }
      return B.parameter_bareStar(s, pos);
    }
    case Kind.StarStar: {
      pos++;
      if (!(SET_6[k[pos]] === 1)) {
        if (pos > far) far = pos;
        return undefined;
      }
      const t17 = pos++;
      let o18: V = null;
      L19: if (k[pos] === Kind.Colon) {
        const p20 = pos;
        const v21 = p_annotation();
        if (v21 === undefined) {
          { pos = p20; break L19; }
        }
        o18 = v21;
      }
      return B.parameter_mapping(s, pos, t17, o18);
    }
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_annotation(): V {
  const s = pos;
  if (k[pos] !== Kind.Colon) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v1 = p_expression();
  if (v1 === undefined) {
    return undefined;
  }
  return B.annotation(s, pos, v1);
}

function p_starAnnotation(): V {
  const s = pos;
  if (k[pos] !== Kind.Colon) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v1 = p_starExpression();
  if (v1 === undefined) {
    return undefined;
  }
  return B.starAnnotation(s, pos, v1);
}

function p_defaultValue(): V {
  const s = pos;
  if (k[pos] !== Kind.Equal) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v1 = p_expression();
  if (v1 === undefined) {
    return undefined;
  }
  return B.defaultValue(s, pos, v1);
}

function p_classDefinition(): V {
  const s = pos;
  if (k[pos] !== Kind.KeyClass) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  if (!(SET_6[k[pos]] === 1)) {
    if (pos > far) far = pos;
    return undefined;
  }
  const t1 = pos++;
  let o2: V = null;
  L3: if (k[pos] === Kind.LeftBracket) {
    const p4 = pos;
    const v5 = p_typeParameters();
    if (v5 === undefined) {
      { pos = p4; break L3; }
    }
    o2 = v5;
  }
  let o6: V = null;
  L7: if (k[pos] === Kind.LeftParen) {
    const p8 = pos;
    const v9 = p_classArguments();
    if (v9 === undefined) {
      { pos = p8; break L7; }
    }
    o6 = v9;
  }
  if (k[pos] !== Kind.Colon) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v10 = p_block();
  if (v10 === undefined) {
    return undefined;
  }
  return B.classDefinition(s, pos, t1, o2, o6, v10);
}

function p_classArguments(): V {
  const s = pos;
  if (k[pos] !== Kind.LeftParen) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  if (k[pos] === Kind.RightParen) {
    pos++;
    return B.classArguments_empty(s, pos);
  }
  if (SET_10[k[pos]] === 1) {
    const v1 = p_arguments();
    if (v1 === undefined) {
      return undefined;
    }
    if (k[pos] !== Kind.RightParen) {
      if (pos > far) far = pos;
      return undefined;
    }
    pos++;
    return B.classArguments_list(s, pos, v1);
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_typeParameters(): V {
  const s = pos;
  if (k[pos] !== Kind.LeftBracket) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v1 = p_typeParameter();
  if (v1 === undefined) {
    return undefined;
  }
  const a2: V[] = [];
  L3: while (k[pos] === Kind.Comma) {
    if (!(SET_35[k[pos + 1]] === 1)) {
      if (pos >= far) far = pos + 1;
      break;
    }
    const p4 = pos;
    pos++;
    const v5 = p_typeParameter();
    if (v5 === undefined) {
      { pos = p4; break L3; }
    }
    a2.push(v5);
  }
  const o6 = k[pos] === Kind.Comma ? pos++ : -1;
  if (k[pos] !== Kind.RightBracket) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  return B.typeParameters(s, pos, v1, a2, o6);
}

function p_typeParameter(): V {
  const s = pos;
  if (SET_6[k[pos]] === 1) {
    const t1 = pos++;
    let o2: V = null;
    L3: if (k[pos] === Kind.Colon) {
      const p4 = pos;
      const v5 = p_annotation();
      if (v5 === undefined) {
        { pos = p4; break L3; }
      }
      o2 = v5;
    }
    let o6: V = null;
    L7: if (k[pos] === Kind.Equal) {
      const p8 = pos;
      const v9 = p_defaultValue();
      if (v9 === undefined) {
        { pos = p8; break L7; }
      }
      o6 = v9;
    }
    return B.typeParameter_plain(s, pos, t1, o2, o6);
  }
  if (k[pos] === Kind.Star) {
    pos++;
    if (!(SET_6[k[pos]] === 1)) {
      if (pos > far) far = pos;
      return undefined;
    }
    const t10 = pos++;
    let o11: V = null;
    L12: if (k[pos] === Kind.Equal) {
      const p13 = pos;
      const v14 = p_starDefault();
      if (v14 === undefined) {
        { pos = p13; break L12; }
      }
      o11 = v14;
    }
    return B.typeParameter_star(s, pos, t10, o11);
  }
  if (k[pos] === Kind.StarStar) {
    pos++;
    if (!(SET_6[k[pos]] === 1)) {
      if (pos > far) far = pos;
      return undefined;
    }
    const t15 = pos++;
    let o16: V = null;
    L17: if (k[pos] === Kind.Equal) {
      const p18 = pos;
      const v19 = p_defaultValue();
      if (v19 === undefined) {
        { pos = p18; break L17; }
      }
      o16 = v19;
    }
    return B.typeParameter_mapping(s, pos, t15, o16);
  }
  if (pos > far) far = pos;
  return undefined;
}

function p_starDefault(): V {
  const s = pos;
  if (k[pos] !== Kind.Equal) {
    if (pos > far) far = pos;
    return undefined;
  }
  pos++;
  const v1 = p_starExpression();
  if (v1 === undefined) {
    return undefined;
  }
  return B.starDefault(s, pos, v1);
}

const ENTRIES = { file: p_file, eval: p_eval, interactive: p_interactive };

/** Which of the entry points of the grammar to parse with. */
export type Entry = keyof typeof ENTRIES;

/** The farthest token that was looked at in vain in the last parse, for when a builder has ended it. */
export function farthestToken(): number {
  return Math.max(far, pos);
}

/** What came out: the value of the entry's builder, or the index of the farthest token that was looked at in vain. */
export type Outcome = { ok: true; value: unknown } | { ok: false; token: number };

/**
 * Parses a token string that ends with "ENDMARKER". The builders must have been given the same tokens before.
 * @param kinds the kinds of the tokens, with at least one 0 after the last
 * @param maxDepth how many guarded rules may be open at one time
 */
export function parseTokens(entry: Entry, kinds: Uint8Array, maxDepth: number): Outcome {
  k = kinds;
  pos = 0;
  far = 0;
  depth = 0;
  limit = maxDepth;
  stuck = -1;
  try {
    const value = ENTRIES[entry]();
    return value === undefined ? { ok: false, token: far } : { ok: true, value };
  } finally {
    k = new Uint8Array(2);
  }
}

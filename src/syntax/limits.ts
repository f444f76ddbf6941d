/** Bounds of the front end. All of its work is linear in the source, so these bound its time and memory too. */

export interface SyntaxLimits {
  /** Size of the source text in UTF-8 bytes. */
  readonly sourceBytes: number;
  readonly tokens: number;
  /**
   * How many of the rules that can contain themselves may be open at one time. A bracket takes three (expression,
   * inversion, factor), so that the default lets MAX_BRACKETS of them pass; the parser then needs at most half of the
   * 984 KB of stack that JavaScript engines have by default, even before its code has been compiled.
   */
  readonly nesting: number;
}

/**
 * No tree deeper than this is ever handed on, so that later stages may recurse over it. A chain such as `a.b.c` or
 * `1 + 1 + 1` is as deep as it is long; nested brackets and blocks count one or two levels each.
 */
export const MAX_AST_DEPTH = 1000;

/** Brackets that may be open at one time (as in CPython). */
export const MAX_BRACKETS = 200;

/** Levels of indentation (as in CPython). */
export const MAX_INDENTS = 100;

/** Replacement fields within format specifications of replacement fields (as in CPython). */
export const MAX_NESTED_FIELDS = 3;

/** f-strings within replacement fields of f-strings (as in CPython). */
export const MAX_NESTED_FSTRINGS = 150;

export const DEFAULT_SYNTAX_LIMITS: SyntaxLimits = {
  sourceBytes: 16 * 1024 * 1024,
  tokens: 8 * 1024 * 1024,
  nesting: 640,
};

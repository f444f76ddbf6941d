/**
 * Interprets the grammar of mistakes (grammar/python-errors.ohm) over the tokens of a text that has failed to parse.
 *
 * A parsing expression grammar with a memo for every rule, so that its work is linear in the text but for the few cases
 * that repeat over the same stretch; a budget of steps bounds those. It has bounds of its own on depth and work, and
 * gives up beyond them: then the message is a plain "invalid syntax".
 */

import * as usual from "./build.js";
import { Declined, kinds, tokens } from "./build-state.js";
import { progress } from "./mistake-places.js";
import { rules, sets } from "./mistakes.generated.js";
import * as mistakes from "./mistakes.js";
import { Kind } from "./tokens.generated.js";

/**
 * A part of a case: an opcode and its operands.
 *   [0 or 1, set, has a value]                    a token, or a name
 *   [2, rule]                                     a rule
 *   [3, rules]                                    one of several rules
 *   [4, parts, which has the value, first, min]   a repetition
 *   [5, parts, which has the value, first, token] an option
 *   [6 or 7, parts]                               a look ahead, positive or negative
 */
type Part = readonly [number, ...unknown[]];

/** [builder, left-recursive, first set or -1, parts] */
export type CaseData = readonly [string, number, number, readonly Part[]];

export type RuleData = readonly [string, readonly unknown[]];

type Builder = (start: number, end: number, ...values: unknown[]) => unknown;

interface Case {
  readonly builder: Builder | null;
  readonly isMistake: boolean;
  readonly isLeft: boolean;
  /** Kinds that the case can begin with; null: any. */
  readonly first: Uint8Array | null;
  readonly parts: readonly Part[];
}

interface Rule {
  readonly name: string;
  readonly bases: Case[];
  readonly tails: Case[];
}

/** Sets of token kinds, builders by name and rules: made from the generated data when a text first fails to parse. */
let TABLES: readonly Uint8Array[] = [];
let BUILDERS: ReadonlyMap<string, Builder> = new Map();
let GRAMMAR: readonly Rule[] = [];
let RULE_INDEX: ReadonlyMap<string, number> = new Map();
let PLAIN_EXPRESSION = -1;
let STATEMENT = -1;

/**
 * Rules whose memo does not say whether mistakes were looked for: what has been read as the neighbour of an expression,
 * without looking, is not looked at again, as in CPython.
 */
let SHARED: ReadonlySet<number> = new Set();

function prepareGrammar(): readonly Rule[] {
  if (GRAMMAR.length > 0) return GRAMMAR;
  TABLES = sets().map((list) => {
    const table = new Uint8Array(256);
    for (const kind of list) table[kind] = 1;
    return table;
  });
  BUILDERS = new Map([...Object.entries(usual), ...Object.entries(mistakes)] as [string, Builder][]);
  GRAMMAR = rules().map(([name, cases]) => {
    const all = (cases as readonly CaseData[]).map(caseOf);
    return { name, bases: all.filter((one) => !one.isLeft), tails: all.filter((one) => one.isLeft) };
  });
  RULE_INDEX = new Map(GRAMMAR.map((rule, i) => [rule.name, i]));
  PLAIN_EXPRESSION = RULE_INDEX.get("plainExpression") as number;
  STATEMENT = RULE_INDEX.get("statement") as number;
  SHARED = new Set(["primary", "strings", "arguments"].map((name) => RULE_INDEX.get(name) as number));
  return GRAMMAR;
}

/** A rule without a builder is only there to be recognised. */
const noValue: Builder = (start) => start;

function caseOf([name, left, first, parts]: CaseData): Case {
  const builder = name === "" ? null : (BUILDERS.get(name) ?? noValue);
  return {
    builder,
    isMistake: /_invalid/.test(name),
    isLeft: left === 1,
    first: first < 0 ? null : (TABLES[first] as Uint8Array),
    parts,
  };
}

/** Rules that may be open at one time, and steps for one text. */
const MAX_DEPTH = 1200;
const MAX_STEPS = 1_000_000;

/** The token after a statement that begins at a token and is known to be right, with all its clauses. */
function statementEnd(start: number): number {
  let i = start;
  let isDecorated = kinds[i] === Kind.At;
  for (;;) {
    while (kinds[i] !== Kind.Newline && kinds[i] !== Kind.EndMarker && i < tokens.count) i++;
    i++;
    if (kinds[i] === Kind.Indent) i = blockEnd(i);
    const kind = kinds[i];
    const goesOn =
      kind === Kind.KeyElse || kind === Kind.KeyElif || kind === Kind.KeyExcept || kind === Kind.KeyFinally;
    if (!goesOn && !isDecorated) return i;
    isDecorated = isDecorated && kind === Kind.At;
  }
}

/** The token after the DEDENT that belongs to an INDENT. */
function blockEnd(indent: number): number {
  let depth = 0;
  for (let i = indent; i < tokens.count; i++) {
    if (kinds[i] === Kind.Indent) depth++;
    else if (kinds[i] === Kind.Dedent && --depth === 0) return i + 1;
  }
  return tokens.count;
}

/** The bounds were reached. */
class GivenUp extends Error {}

const FAILED = Symbol("failed");

interface Memo {
  readonly value: unknown;
  readonly end: number;
}

export class MistakeParser {
  private pos: number;
  private depth = 0;
  private steps = 0;
  /** Results by rule, each by position and by whether mistakes were looked for. */
  private readonly memos = prepareGrammar().map(() => new Map<number, Memo>());

  /**
   * @param start the token to begin at
   * @param target the farthest token that the parser had looked at in vain: statements that end before it are right
   * @param looking whether to look for all mistakes, or only for those that CPython sees at once (`forced...`)
   */
  constructor(
    start: number,
    private readonly target: number,
    private looking: boolean,
  ) {
    this.pos = start;
  }

  /**
   * Parses from the start on; throws the mistake that is found first. Returns when there is none to be named: true, or
   * false when the bounds were reached.
   */
  run(entry: string): boolean {
    try {
      this.rule(RULE_INDEX.get(entry) as number);
      return true;
    } catch (error) {
      if (!(error instanceof GivenUp || error instanceof RangeError)) throw error;
      return false;
    }
  }

  /** The kind of the next token, which is thereby seen. */
  private next(): number {
    if (this.pos > progress.farthest) {
      progress.farthest = this.pos;
      // Where the text could not be cut, nothing else is the matter.
      if (tokens.failure !== null && this.pos >= tokens.count - 1) throw tokens.failure;
    }
    if (++this.steps > MAX_STEPS) throw new GivenUp();
    return kinds[this.pos] as number;
  }

  private rule(index: number): unknown {
    const start = this.pos;
    const key = start * 2 + (this.looking && !SHARED.has(index) ? 1 : 0);
    const memo = (this.memos[index] as Map<number, Memo>).get(key);
    if (memo !== undefined) {
      this.pos = memo.end;
      return memo.value;
    }
    if (index === STATEMENT) {
      const after = statementEnd(start);
      if (after < this.target) {
        this.pos = after;
        return null;
      }
    }
    if (++this.depth > MAX_DEPTH) throw new GivenUp();
    const value =
      index === PLAIN_EXPRESSION ? this.withoutMistakes(index) : this.ruleItself(GRAMMAR[index] as Rule, start);
    this.depth--;
    (this.memos[index] as Map<number, Memo>).set(key, { value, end: this.pos });
    return value;
  }

  private withoutMistakes(index: number): unknown {
    const saved = this.looking;
    this.looking = false;
    const value = this.ruleItself(GRAMMAR[index] as Rule, this.pos);
    this.looking = saved;
    return value;
  }

  private ruleItself(rule: Rule, start: number): unknown {
    let value = this.firstOf(rule.bases, start, []);
    if (value === FAILED) return FAILED;
    while (rule.tails.length > 0) {
      const end = this.pos;
      const longer = this.firstOf(rule.tails, start, [value]);
      if (longer === FAILED) {
        this.pos = end;
        break;
      }
      value = longer;
    }
    return value;
  }

  /** The value of the first case that matches. `seed` holds the value of the left operand, if that is parsed already. */
  private firstOf(cases: readonly Case[], start: number, seed: readonly unknown[]): unknown {
    const from = this.pos;
    const kind = this.next();
    for (const one of cases) {
      if (one.isMistake && !this.looking) continue;
      if (seed.length === 0 && one.first !== null && one.first[kind] !== 1) continue;
      this.pos = from;
      const values = [...seed];
      if (!this.sequence(one.parts, seed.length, values)) continue;
      const value = one.builder === null ? values[0] : this.build(one.builder, start, values);
      if (value !== FAILED) return value;
    }
    return FAILED;
  }

  private build(builder: Builder, start: number, values: unknown[]): unknown {
    try {
      const value = builder(start, this.pos, ...values);
      return value === undefined ? FAILED : value;
    } catch (error) {
      if (error instanceof Declined) return FAILED;
      throw error;
    }
  }

  /** Matches parts one after the other and collects their values. */
  private sequence(parts: readonly Part[], from: number, values: unknown[]): boolean {
    for (let i = from; i < parts.length; i++) {
      const part = parts[i] as Part;
      switch (part[0]) {
        case 0:
        case 1:
          if ((TABLES[part[1] as number] as Uint8Array)[this.next()] !== 1) return false;
          if (part[2] === 1) values.push(this.pos);
          this.pos++;
          break;
        case 2: {
          const value = this.rule(part[1] as number);
          if (value === FAILED) return false;
          values.push(value);
          break;
        }
        case 3: {
          const value = this.choice(part[1] as number[]);
          if (value === FAILED) return false;
          values.push(value);
          break;
        }
        case 4: {
          const list = this.repetition(part);
          if (list.length < (part[4] as number)) return false;
          values.push(list);
          break;
        }
        case 5:
          values.push(this.option(part));
          break;
        default:
          if (this.isAhead(part[1] as Part[]) !== (part[0] === 6)) return false;
      }
    }
    return true;
  }

  private choice(rules: readonly number[]): unknown {
    const start = this.pos;
    for (const index of rules) {
      this.pos = start;
      const value = this.rule(index);
      if (value !== FAILED) return value;
    }
    return FAILED;
  }

  private repetition([, parts, which, first]: Part): unknown[] {
    const list: unknown[] = [];
    const table = TABLES[first as number] as Uint8Array;
    for (;;) {
      const start = this.pos;
      const value = table[this.next()] === 1 ? this.group(parts as Part[], which as number) : FAILED;
      if (value === FAILED) {
        this.pos = start;
        return list;
      }
      list.push(value);
    }
  }

  private option([, parts, which, first, isToken]: Part): unknown {
    const start = this.pos;
    const value =
      (TABLES[first as number] as Uint8Array)[this.next()] === 1
        ? this.group(parts as Part[], which as number)
        : FAILED;
    if (value !== FAILED) return value;
    this.pos = start;
    return isToken === 1 ? -1 : null;
  }

  /** The value of the part of a group that has one. */
  private group(parts: readonly Part[], which: number): unknown {
    let kept: unknown = FAILED;
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i] as Part;
      const values: unknown[] = [];
      const at = this.pos;
      if (!this.sequence([part], 0, values)) return FAILED;
      if (i === which) kept = values.length > 0 ? values[0] : at;
    }
    return kept;
  }

  private isAhead(parts: readonly Part[]): boolean {
    const start = this.pos;
    const found = this.sequence(parts, 0, []);
    this.pos = start;
    return found;
  }
}

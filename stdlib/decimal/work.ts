/**
 * What an operation works under: precision, rounding and the bounds of exponents, and the conditions that it meets. Every
 * operation answers a number in any case and notes conditions in `status`; whether one of them is an exception is decided
 * afterwards (signals.ts). Everything is charged here before it is done.
 */
import { chargeBits, productSteps } from "../../src/objects/number-size.js";
import type { VM } from "../../src/vm/vm.js";
import { infinity, Kind, NAN, Num, pow10, type Sign, trailingZeros } from "./number.js";

/** Conditions, by the bits that libmpdec gives them: their order shows in texts. */
export const enum Condition {
  CLAMPED = 1,
  CONVERSION_SYNTAX = 2,
  DIVISION_BY_ZERO = 4,
  DIVISION_IMPOSSIBLE = 8,
  DIVISION_UNDEFINED = 16,
  INEXACT = 0x40,
  INVALID_CONTEXT = 0x80,
  INVALID_OPERATION = 0x100,
  OVERFLOW = 0x800,
  ROUNDED = 0x1000,
  SUBNORMAL = 0x2000,
  UNDERFLOW = 0x4000,
  FLOAT_OPERATION = 0x400,
  /** All that the signal InvalidOperation stands for. */
  ANY_INVALID = 0x3ba,
}

export const enum Rounding {
  UP = 0,
  DOWN = 1,
  CEILING = 2,
  FLOOR = 3,
  HALF_UP = 4,
  HALF_DOWN = 5,
  HALF_EVEN = 6,
  ZERO_FIVE_UP = 7,
}

export const ROUNDING_NAMES: readonly string[] = [
  "ROUND_UP",
  "ROUND_DOWN",
  "ROUND_CEILING",
  "ROUND_FLOOR",
  "ROUND_HALF_UP",
  "ROUND_HALF_DOWN",
  "ROUND_HALF_EVEN",
  "ROUND_05UP",
];

/** CPython's bounds where a machine word has 32 bits: with them, every exponent is an exact number here. */
export const MAX_PREC = 425000000;
export const MAX_EMAX = 425000000;
export const MIN_EMIN = -425000000;
export const MIN_ETINY = -849999999;

/** Digits that cost no more than a step. */
const FEW_DIGITS = 60;

export class Work {
  status = 0;
  constructor(
    readonly vm: VM,
    readonly prec: number,
    readonly rounding: Rounding,
    readonly emin: number,
    readonly emax: number,
    readonly clamp: boolean,
  ) {}

  /** The largest context there is: what fits into it is exact. */
  static exact(vm: VM): Work {
    return new Work(vm, MAX_PREC, Rounding.HALF_EVEN, MIN_EMIN, MAX_EMAX, false);
  }

  /** Room for results on the way to one that counts. */
  wider(prec: number): Work {
    return new Work(this.vm, prec, Rounding.HALF_EVEN, MIN_EMIN, MAX_EMAX, false);
  }
  /** The same bounds of exponents, with another precision, to the nearest. */
  within(prec: number): Work {
    return new Work(this.vm, prec, Rounding.HALF_EVEN, this.emin, this.emax, false);
  }
  rounded(rounding: Rounding): Work {
    return new Work(this.vm, this.prec, rounding, this.emin, this.emax, this.clamp);
  }

  get etiny(): number {
    return this.emin - this.prec + 1;
  }
  get etop(): number {
    return this.emax - this.prec + 1;
  }

  /** Notes a condition, and answers the NaN that the operation gives for it. */
  invalid(condition: Condition = Condition.INVALID_OPERATION): Num {
    this.status |= condition;
    return NAN;
  }

  /** Charges for exact arithmetic on numbers of so many digits, the longer first. */
  spend(digits: number, other = digits): void {
    const { meter } = this.vm;
    if (digits <= FEW_DIGITS) {
      meter.charge(1);
      meter.alloc(64);
      return;
    }
    const bits = digits * 3.33;
    if (digits > 5000) meter.look();
    meter.charge(2 * productSteps(bits, Math.max(1, other) * 3.33));
    chargeBits(this.vm, bits);
  }

  /** 10^n, charged. */
  power(n: number): bigint {
    if (n > FEW_DIGITS) this.spend(n);
    return pow10(n);
  }

  /** Fits a number to the context: rounding, overflow, underflow, clamping. */
  finish(n: Num): Num {
    if (n.kind !== Kind.FINITE) return n.kind === Kind.INFINITE ? n : this.finishNaN(n);
    const { prec, etop, etiny } = this;
    if (n.coefficient === 0n) {
      const exponent = Math.min(Math.max(n.exponent, etiny), this.clamp ? etop : this.emax);
      if (exponent === n.exponent) return n;
      this.status |= Condition.CLAMPED;
      return new Num(n.sign, 0n, exponent);
    }
    let least = n.digits + n.exponent - prec;
    if (least > etop) return this.overflow(n.sign);
    const isSubnormal = least < etiny;
    if (isSubnormal) {
      least = etiny;
      this.status |= Condition.SUBNORMAL;
    }
    if (n.exponent < least) return this.shorten(n, least, isSubnormal);
    if (this.clamp && n.exponent > etop) {
      this.status |= Condition.CLAMPED;
      const shift = n.exponent - etop;
      this.spend(n.digits + shift, shift);
      return new Num(n.sign, n.coefficient * pow10(shift), etop);
    }
    return n;
  }

  private shorten(n: Num, exponent: number, isSubnormal: boolean): Num {
    const before = this.status;
    this.status &= ~Condition.INEXACT;
    let result = new Num(n.sign, this.cut(n, exponent - n.exponent), exponent);
    const changed = (this.status & Condition.INEXACT) !== 0;
    this.status |= before | Condition.ROUNDED;
    if (result.digits > this.prec) {
      // Only 999…9 becomes longer, and ends in a zero then.
      if (exponent + 1 > this.etop) return this.overflow(n.sign);
      result = new Num(n.sign, result.coefficient / 10n, exponent + 1);
    }
    if (changed && isSubnormal) this.status |= Condition.UNDERFLOW;
    if (result.coefficient === 0n) this.status |= Condition.CLAMPED;
    return result;
  }

  /** The coefficient without its last digits, rounded; notes whether that lost anything. */
  cut(n: Num, count: number): bigint {
    const { coefficient, digits } = n;
    let kept = 0n;
    // Of what is cut off against half of the last digit kept: -1 below, 0 the half itself, 1 above.
    let half: -1 | 0 | 1 = -1;
    if (count <= digits) {
      this.spend(digits, Math.max(1, Math.min(count, digits - count)));
      const power = pow10(count);
      kept = coefficient / power;
      const rest = coefficient - kept * power;
      if (rest === 0n) return kept;
      const twice = rest * 2n;
      half = twice > power ? 1 : twice < power ? -1 : 0;
    } else if (coefficient === 0n) return 0n;
    this.status |= Condition.INEXACT;
    return this.roundsUp(n.sign, kept, half) ? kept + 1n : kept;
  }

  private roundsUp(sign: Sign, kept: bigint, half: -1 | 0 | 1): boolean {
    switch (this.rounding) {
      case Rounding.UP:
        return true;
      case Rounding.DOWN:
        return false;
      case Rounding.CEILING:
        return sign === 0;
      case Rounding.FLOOR:
        return sign === 1;
      case Rounding.HALF_UP:
        return half >= 0;
      case Rounding.HALF_DOWN:
        return half > 0;
      case Rounding.HALF_EVEN:
        return half > 0 || (half === 0 && (kept & 1n) === 1n);
      default:
        return kept % 5n === 0n;
    }
  }

  private overflow(sign: Sign): Num {
    this.status |= Condition.OVERFLOW | Condition.INEXACT | Condition.ROUNDED;
    const r = this.rounding;
    const isLargest =
      r === Rounding.DOWN ||
      r === Rounding.ZERO_FIVE_UP ||
      (r === Rounding.CEILING && sign === 1) ||
      (r === Rounding.FLOOR && sign === 0);
    if (!isLargest) return infinity(sign);
    return this.largest(sign);
  }

  /** The finite number farthest from zero. */
  largest(sign: Sign): Num {
    this.spend(this.prec);
    return new Num(sign, pow10(this.prec) - 1n, this.etop);
  }

  /** What a NaN carries must fit, too: its last digits stay. */
  private finishNaN(n: Num): Num {
    const room = this.prec - (this.clamp ? 1 : 0);
    if (n.coefficient === 0n || n.digits <= room) return n;
    this.spend(n.digits, room);
    return new Num(n.sign, n.coefficient % pow10(room), 0, n.kind);
  }

  /**
   * The NaN that an operation gives because an operand is one, or undefined: the first signaling one, which is an invalid
   * operation, else the first quiet one.
   */
  nanOf(a: Num, b: Num = a, c: Num = a): Num | undefined {
    if (a.kind < Kind.QUIET && b.kind < Kind.QUIET && c.kind < Kind.QUIET) return undefined;
    let found = [a, b, c].find((n) => n.kind === Kind.SIGNALING);
    if (found !== undefined) {
      this.status |= Condition.INVALID_OPERATION;
      found = new Num(found.sign, found.coefficient, 0, Kind.QUIET);
    } else found = [a, b, c].find((n) => n.kind === Kind.QUIET) as Num;
    return this.finishNaN(found);
  }

  /** The number with the fewest digits for its value, but with no larger an exponent. */
  withoutZeros(n: Num, exponent: number): Num {
    if (n.exponent >= exponent || n.coefficient === 0n) return n;
    if (n.digits > FEW_DIGITS) this.spend(n.digits);
    const zeros = trailingZeros(n.coefficient, exponent - n.exponent);
    return zeros === 0 ? n : new Num(n.sign, n.coefficient / pow10(zeros), n.exponent + zeros);
  }
}

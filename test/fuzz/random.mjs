// A small generator of random numbers whose sequence is known by its seed: input number 17 of seed 3 is always the same.

export class Random {
  #state;

  /** @param {...(number | string)} seeds */
  constructor(...seeds) {
    // FNV-1a over the text of the seeds.
    let hash = 0x811c9dc5;
    for (const character of seeds.join("/")) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
    this.#state = hash >>> 0;
  }

  /** A number of 32 bits (mulberry32). */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** An integer from 0 to below `bound`. */
  below(bound) {
    return this.next() % bound;
  }

  /** True in one of `n` cases. */
  oneIn(n) {
    return this.below(n) === 0;
  }

  /**
   * @template T
   * @param {readonly T[]} items
   * @returns {T}
   */
  pick(items) {
    return items[this.below(items.length)];
  }

  /** A length: mostly small, seldom large. */
  size(most) {
    return Math.min(this.below(most + 1), this.below(most + 1));
  }

  /** So many results of a function. */
  times(count, make) {
    return Array.from({ length: count }, () => make());
  }
}

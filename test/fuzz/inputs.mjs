// Input number n of a seed: which kind of text, under which configuration.
import { libraries, ownPrograms } from "./corpus.mjs";
import { program } from "./grammar.mjs";
import { mutant } from "./mutate.mjs";
import { natives } from "./natives.mjs";
import { Random } from "./random.mjs";
import { soup } from "./soup.mjs";

let own;
let library;

const MAKERS = {
  soup,
  grammar: program,
  natives,
  mutants: (random) => {
    own ??= ownPrograms();
    return mutant(random, own);
  },
  libraries: (random) => {
    library ??= libraries();
    return mutant(random, library);
  },
};

export const KINDS = Object.keys(MAKERS);

/** @returns {{ kind: string, text: string, how: object }} */
export function input(seed, number, kinds = KINDS, configuration = undefined) {
  const random = new Random(seed, number);
  const kind = random.pick(kinds);
  const text = MAKERS[kind](random);
  const how = {
    configuration: configuration ?? random.pick(["usual", "usual", "usual", "bare", "tight", "large", "wide"]),
    mode: random.oneIn(10) ? random.pick(["eval", "single"]) : "exec",
    again: random.oneIn(8),
    ...(random.oneIn(8) ? { cut: random.below(100) / 100 } : {}),
  };
  return { kind, text, how };
}

// How a property is run and how its failure is told, in all files of this folder.
import type fc from "fast-check";

/** A whole batch would fill the screen: the smallest program found that differs, and how to run it again. */
function report(details: fc.RunDetails<[string[]]>): void {
  if (!details.failed) return;
  const error = details.errorInstance instanceof Error ? details.errorInstance.message : String(details.errorInstance);
  throw new Error(`${error}\nPROPERTY_SEED=${details.seed} repeats it (${details.numShrinks} steps of shrinking)`);
}

export const parameters = {
  numRuns: Number(process.env.PROPERTY_RUNS ?? 4),
  reporter: report,
  // Looking for a smaller example of a failure stops here.
  interruptAfterTimeLimit: 120_000,
  // The suite runs the same programs each time; PROPERTY_SEED=random looks for new ones.
  ...(process.env.PROPERTY_SEED === "random" ? {} : { seed: Number(process.env.PROPERTY_SEED ?? 314) }),
};

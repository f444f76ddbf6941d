/** itertools. */
import type { NativeModule } from "../src/objects/module.js";
import { chainingTypes } from "./itertools-chaining.js";
import { combinatoricTypes } from "./itertools-combinatorics.js";
import { groupingTypes, teeRow } from "./itertools-grouping.js";

export const itertoolsModule: NativeModule = {
  name: "itertools",
  doc: "Functional tools for creating and using iterators.\n\nInfinite iterators:\ncount(start=0, step=1) --> start, start+step, start+2*step, ...\ncycle(p) --> p0, p1, ... plast, p0, p1, ...\nrepeat(elem [,n]) --> elem, elem, elem, ... endlessly or up to n times\n",
  functions: () => [teeRow],
  types: [...chainingTypes, ...combinatoricTypes, ...groupingTypes],
};

import { Sandbox } from "terrarium";
import { describe, expect, it } from "vitest";
import { ATTACKS } from "./attacks.mjs";

describe("attacks are refused inside", () => {
  it.each(ATTACKS.map((attack) => [attack.name, attack] as const))("%s", (_, { source, inside }) => {
    const result = new Sandbox({ features: "all" }).execute(source);
    const r = result.globals.r;
    if (typeof inside === "object" && inside !== null && "oneOf" in inside) expect(inside.oneOf).toContain(r);
    else expect(r).toEqual(inside);
  });
});

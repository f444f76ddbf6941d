import { types } from "node:util";

/** Whether the object is a Proxy: asking it anything would run code of its handler. */
export const isProxy: (object: object) => boolean = types.isProxy;

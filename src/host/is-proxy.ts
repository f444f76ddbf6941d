/**
 * Where the runtime cannot tell a proxy from its target (browsers) nothing is taken for one; what a proxy's traps throw
 * is then caught by the conversion. Node has its own version of this file.
 */
export const isProxy = (_: object): boolean => false;

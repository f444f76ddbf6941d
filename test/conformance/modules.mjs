// The modules of CPython's suite that concern the language and the built-in types.

const names = (list) => list.split(/\s+/).map((name) => `test_${name}`);

export const GROUPS = {
  language: names(
    `grammar generators scope exceptions raise with class descr unpack unpack_ex extcall keywordonlyarg
  positional_only_arg named_expressions patma listcomps fstring super property decorators iter coroutines except_star`,
  ),
  types: names(
    `int long float bool complex str userstring bytes list tuple dict set range slice enumerate builtin format memoryview
  types compare contains augassign hash sort exceptions index call`,
  ),
};

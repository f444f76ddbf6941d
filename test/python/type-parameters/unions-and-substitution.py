# Unions with what is no type, and what takes the place of type variables.
from typing import TypeVar, ParamSpec, TypeVarTuple

T = TypeVar("T")
U = TypeVar("U", default=int)
Ts = TypeVarTuple("Ts")
P = ParamSpec("P")
type Alias = int

cases = [
    "list[T]['a']",
    'list[T][1]',
    'dict[T, U][str]',
    "dict[T, TypeVar('V')][int]",
    "dict[T, TypeVar('V')][()]",
    "(int | list[T])['a']",
    '(int | list[T])[1]',
    '(int | T)[None]',
    '(int | T)[()]',
    '(int | T)[int, str]',
    "type(int | str)['a']",
    'type(int | str)[()]',
    "type(int | str)[int, 'a', 1]",
    "T | 'a'",
    '1 | T',
    'T | [1]',
    "(int | None) | 'a' | 'a'",
    '(int | str) | 1',
    'Alias | 1',
    "'a' | Alias",
    "list[int] | 'a'",
    'list[[T]][int]',
    "T.__typing_subst__('a')",
    "P.__typing_subst__('a')",
    'P.__typing_subst__([int])',
    'Ts.__typing_subst__(int)',
    'T.__typing_prepare_subst__(list[T], ())',
    'Ts.__typing_prepare_subst__(tuple[*Ts], (int, str))',
    '[*Alias]',
    'T.__module__',
    'T.__dict__',
    'T.nonsense',
    "''.join(int | None)",
    'bytes(int | None)',
    '[*(int | None)]',
    'complex(T)',
    'complex(Alias)',
]
for case in cases:
    try:
        scope = dict(globals())
        try:
            said = repr(eval(case, scope))
        except SyntaxError:
            exec(case, scope)
            said = "done"
    except Exception as error:
        said = f"{type(error).__name__}: {error}"
    while " at 0x" in said:
        head, _, tail = said.partition(" at 0x")
        said = f"{head} at ADDRESS{tail.lstrip('0123456789abcdefABCDEF')}"
    print(case, "->", said)

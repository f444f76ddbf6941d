# evaluate_bound and its like, P.args and P.kwargs, and what cannot be a base class.
import typing

type A[T] = list[T]


def g[T: int = 3, *Ts = (int,), **P = [int]]():
    pass


T, Ts, P = g.__type_params__
print([*A][0])
print(type(T.evaluate_bound).__name__, T.evaluate_bound(1), T.evaluate_constraints, T.evaluate_default(1))
print(A.evaluate_value(1), A[int].evaluate_value(1))
X = typing.TypeVar("X", bound=int, default=str)
Y = typing.TypeVar("Y", int, str)
print(X.evaluate_bound(1), X.evaluate_default(1), Y.evaluate_constraints(1), Y.evaluate_bound)
print(P.args, P.kwargs, P.args == P.args, P.args is P.args, P.args == P.kwargs, P.args.__origin__ is P)
print(type(P.args), isinstance(P.kwargs, typing.ParamSpecKwargs))
for base in (P.args, T, Ts, P, int | str):
    try:

        class C(base):
            pass
    except TypeError as error:
        print(type(error).__name__, error)
print(isinstance(1, int | list[int]), issubclass(bool, int | str))
try:
    isinstance("", int | list[int])
except TypeError as error:
    print(error)

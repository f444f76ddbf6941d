# Names of typing are the same object each time; unions of them compare, are copied and substituted.
import collections.abc
import copy
import typing
def show(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e)
print(typing.Hashable is typing.Hashable, 'Hashable' in globals(), typing.List is typing.List)
T = typing.TypeVar("T"); S = typing.TypeVar("S")
orig = list[T] | int
show(lambda: copy.copy(orig) == orig)
show(lambda: copy.deepcopy(orig) == orig)
x = int | T | bytes
for a in [str, list[int], typing.List, typing.List[int], typing.Hashable, collections.abc.Hashable, typing.Callable[[int], str], typing.Tuple[int, str], typing.Literal["none"], str | list, S]:
    show(lambda: x[a])
    show(lambda: type(x[a]))
show(lambda: x[typing.Hashable] == (int | typing.Hashable | bytes))
show(lambda: hash(x[typing.Hashable]) == hash(int | typing.Hashable | bytes))
show(lambda: typing.Hashable == typing.Hashable)
show(lambda: x[typing.List] == (int | typing.List | bytes))
show(lambda: x[int, str])

# `__doc__` and `__text_signature__`, as help() and inspect read them.
class Child(int):
    pass


class Documented(list):
    "Mine."


print(Child.__doc__, Child().__doc__, Documented.__doc__, Documented().__doc__)
print((1).__doc__ == int.__doc__, [].__doc__ == list.__doc__, type(None).__doc__)
for kind in (int, str, list, dict, set, tuple, bool, float, complex, enumerate, zip, map, property, object, type, range):
    print(kind.__name__, kind.__text_signature__)
for method in (str.count, list.append, dict.update, list.__init__, list.__new__, "".find, [].sort, dict.fromkeys, object.__init_subclass__):
    print(method.__name__, method.__text_signature__, type(method).__name__)
for function in (len, max, sorted, getattr, print, iter, sum):
    print(function.__name__, function.__text_signature__)
for call in (lambda: {}.__getitem__(), lambda: [].__getitem__(), lambda: set().__contains__(), lambda: {}.__setitem__(1)):
    try:
        call()
    except TypeError as error:
        print(error)
print(staticmethod(len).__doc__ == len.__doc__, vars(str)["maketrans"].__doc__[:40])
print(object.__dict__.keys() & {"__dict__"}, function_dict := (lambda: 0).__dict__, "__dict__" in dir(lambda: 0))

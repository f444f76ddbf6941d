"""Enumerations: classes whose instances are a fixed set of named constants."""

import types as _types

__all__ = [
    "EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique",
    "property", "verify", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP",
    "global_flag_repr", "global_enum_repr", "global_str", "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS",
    "UNIQUE", "show_flag_values",
]

_plain_property = property
# Set below; the metaclass has to know them while they are being made.
Enum = Flag = ReprEnum = None


class nonmember:
    """Protects an item from becoming an Enum member during class creation."""

    def __init__(self, value):
        self.value = value


class member:
    """Forces an item to become an Enum member during class creation."""

    def __init__(self, value):
        self.value = value


def _is_descriptor(obj):
    return hasattr(obj, "__get__") or hasattr(obj, "__set__") or hasattr(obj, "__delete__")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_internal_class(cls_name, obj):
    """Whether a class was defined in the body of the enumeration."""
    if not isinstance(obj, type):
        return False
    qualname = getattr(obj, "__qualname__", "")
    name = f"{cls_name}.{getattr(obj, '__name__', '')}"
    return qualname == name or qualname.endswith("." + name)


def _is_private(cls_name, name):
    """Whether a name was mangled: __x in the body of the class."""
    start = f"_{cls_name}__"
    return len(name) > len(start) and name.startswith(start) and name[len(start)] != "_" and name[-2:] != "__"


def _is_single_bit(number):
    return number != 0 and number & (number - 1) == 0


def _bits_of(number):
    """The single bits of a number, lowest first."""
    while number:
        bit = number & -number
        yield bit
        number ^= bit


def _binary(number, width):
    """Like bin(), with a sign bit and padding: 0b0 0101."""
    ceiling = 2 ** number.bit_length()
    if number >= 0:
        text = bin(number + ceiling).replace("1", "0", 1)
    else:
        text = bin(~number ^ (ceiling - 1) + ceiling)
    sign = text[:3]
    digits = text[3:]
    if len(digits) < width:
        digits = (sign[-1] * width + digits)[-width:]
    return f"{sign} {digits}"


class _Null:
    def __repr__(self):
        return "_auto_null"


_auto_null = _Null()
_not_given = _Null()


class auto:
    """Instances are replaced with an appropriate value in Enum class suites."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


class property(_types.DynamicClassAttribute):
    """An attribute of members only: on the class it is looked up among the members."""

    member = None
    name = None
    clsname = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            found = getattr(ownerclass, "_member_map_", {}).get(self.name)
            if found is not None:
                return found
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
        if self.fget is not None:
            return self.fget(instance)
        raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


class _Redirect:
    """A member that shares its name with a property: the class gives the member, members have the property."""

    def __init__(self, found, descriptor):
        self.found = found
        self.descriptor = descriptor

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            return self.found
        return self.descriptor.__get__(instance, ownerclass)

    def __set__(self, instance, value):
        self.descriptor.__set__(instance, value)


class EnumDict(dict):
    """Track enum member order and ensure member names are not reused."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key not in (
                "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_",
                "_iter_member_by_value_", "_iter_member_by_def_", "_add_alias_", "_add_value_alias_",
                "_use_args_", "_member_names_", "_member_map_", "_value2member_map_", "_value_repr_",
            ):
                raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
            if key == "_generate_next_value_":
                if self._auto_called:
                    raise TypeError("_generate_next_value_ must be defined before members")
                self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
                if not isinstance(value, staticmethod):
                    value = staticmethod(value)
            elif key == "_ignore_":
                value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
                self._ignore = value
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _is_descriptor(value):
            pass
        elif self._cls_name is not None and _is_internal_class(self._cls_name, value):
            pass
        else:
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if isinstance(value, member):
                value = value.value
            value = self._resolve(key, value)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _resolve(self, key, value):
        """Puts values in the place of auto()."""
        single = isinstance(value, auto)
        if not single and not (
            isinstance(value, tuple) and (type(value) is tuple or hasattr(value, "_fields"))
            and any(isinstance(item, auto) for item in value)
        ):
            return value
        items = []
        for item in (value,) if single else value:
            if isinstance(item, auto):
                if item.value is _auto_null:
                    item.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
                    self._auto_called = True
                item = item.value
            items.append(item)
        if single:
            return items[0]
        return tuple(items) if type(value) is tuple else type(value)(*items)

    @_plain_property
    def member_names(self):
        return list(self._member_names)

    def update(self, members, **more_members):
        try:
            for name in members.keys():
                self[name] = members[name]
        except AttributeError:
            for name, value in members:
                self[name] = value
        for name, value in more_members.items():
            self[name] = value


_EnumDict = EnumDict


class _Builder:
    """Stands in the class body for all members, and makes them as soon as the class exists."""

    def __init__(self, values):
        self.values = values

    def __set_name__(self, cls, name):
        type.__delattr__(cls, name)
        for name, value in self.values.items():
            self.build(cls, name, value)

    def build(self, cls, name, value):
        args = value if isinstance(value, tuple) else (value,)
        kind = cls._member_type_
        if kind is tuple:
            args = (args,)
        if cls._use_args_:
            new = cls._new_member_(cls, *args)
        else:
            new = cls._new_member_(cls)
        if not hasattr(new, "_value_"):
            if kind is object:
                new._value_ = value
            else:
                try:
                    new._value_ = kind(*args)
                except Exception as exc:
                    failure = TypeError("_value_ not set in __new__, unable to create it")
                    failure.__cause__ = exc
                    raise failure
        value = new._value_
        new._name_ = name
        new.__objclass__ = cls
        new.__init__(*args)
        new._sort_order_ = len(cls._member_names_)
        is_flag = Flag is not None and issubclass(cls, Flag)
        if is_flag and isinstance(value, int):
            cls._flag_mask_ |= value
            if _is_single_bit(value):
                cls._singles_mask_ |= value
            cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1
        same = None
        try:
            same = cls._value2member_map_.get(value)
        except TypeError:
            for other in cls._member_map_.values():
                if other._value_ == value:
                    same = other
                    break
        else:
            if same is None:
                for other in cls._member_map_.values():
                    if other._value_ == value:
                        same = other
                        break
        if same is not None:
            new = same
        elif not is_flag or not isinstance(value, int) or _is_single_bit(value):
            cls._member_names_.append(name)
        cls._add_member_(name, new)
        try:
            cls._value2member_map_.setdefault(value, new)
            if cls._hashable_values_ is not None and value not in cls._hashable_values_:
                cls._hashable_values_.append(value)
        except TypeError:
            cls._unhashable_values_.append(value)
            cls._unhashable_values_map_.setdefault(name, []).append(value)


class EnumType(type):
    """Metaclass for Enum."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        classdict.setdefault("_ignore_", []).append("_ignore_")
        for key in classdict["_ignore_"]:
            classdict.pop(key, None)
        names = classdict._member_names
        invalid = set(names) & {"mro", ""}
        if invalid:
            raise ValueError(f"invalid enum member name(s) {','.join(repr(n) for n in invalid)}")
        order = classdict.pop("_order_", None)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        namespace = dict(classdict)
        if names:
            namespace["_builder_"] = _Builder({name: namespace.pop(name) for name in names})
        namespace["_new_member_"] = new
        namespace["_use_args_"] = use_args
        namespace["_member_names_"] = []
        namespace["_member_map_"] = {}
        namespace["_value2member_map_"] = {}
        namespace["_hashable_values_"] = []
        namespace["_unhashable_values_"] = []
        namespace["_unhashable_values_map_"] = {}
        namespace["_member_type_"] = member_type
        namespace["_value_repr_"] = metacls._find_data_repr_(cls, bases)
        namespace["_boundary_"] = boundary or getattr(first_enum, "_boundary_", None)
        namespace["_flag_mask_"] = 0
        namespace["_singles_mask_"] = 0
        namespace["_all_bits_"] = 0
        namespace["_inverted_"] = None
        if save_new:
            namespace["__new_member__"] = classdict["__new__"]
        # What members are made with is kept; calling the class looks members up.
        namespace.pop("__new__", None)
        if Enum is not None:
            namespace["__new__"] = Enum.__new__
        elif "__new__" in classdict:
            namespace["__new__"] = classdict["__new__"]
        if ReprEnum is not None and ReprEnum in bases:
            if member_type is object:
                raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)")
            if "__format__" not in namespace:
                namespace["__format__"] = member_type.__format__
            if "__str__" not in namespace:
                method = member_type.__str__
                if method is object.__str__:
                    method = member_type.__repr__
                namespace["__str__"] = method
        is_flag = Flag is not None and any(issubclass(base, Flag) for base in bases)
        if is_flag:
            for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
                if name not in namespace:
                    namespace[name] = getattr(Flag, name)
        enum_class = super().__new__(metacls, cls, bases, _with_cell(classdict, namespace), **kwds)
        for name in ("__repr__", "__str__", "__format__"):
            if name in namespace or first_enum is None:
                continue
            enum_method = getattr(first_enum, name)
            found = getattr(enum_class, name)
            if found in (getattr(member_type, name), getattr(object, name)):
                type.__setattr__(enum_class, name, enum_method)
        if is_flag:
            values = [m._value_ for m in enum_class]
            if all(isinstance(v, int) for v in values) and values != sorted(values):
                type.__setattr__(enum_class, "_iter_member_", enum_class._iter_member_by_def_)
        if order is not None:
            if isinstance(order, str):
                order = order.replace(",", " ").split()
            members = enum_class._member_map_
            if is_flag:
                order = [n for n in order if n in members and members[n]._name_ == n and n in enum_class._member_names_]
            else:
                order = [n for n in order if n not in members or members[n]._name_ == n]
            if order != enum_class._member_names_:
                raise TypeError(f"member order does not match _order_:\n  {enum_class._member_names_!r}\n  {order!r}")
        return enum_class

    def __bool__(cls):
        return True

    def __call__(
        cls, value, names=_not_given, *values, module=None, qualname=None, type=None, start=1, boundary=None
    ):
        """Either returns an existing member, or creates a new enum class."""
        if cls._member_map_:
            if names is not _not_given:
                value = (value, names) + values
            return cls.__new__(cls, value)
        if names is _not_given and type is None:
            raise TypeError(f"{cls} has no members; specify `names=()` if you meant to create a new, empty, enum")
        return cls._create_(
            value, names=None if names is _not_given else names, module=module, qualname=qualname, type=type,
            start=start, boundary=boundary,
        )

    def __contains__(cls, value):
        """Return True if `value` is a member of, or equal to a value of, this enum."""
        if isinstance(value, cls):
            return True
        if Flag is not None and issubclass(cls, Flag):
            try:
                return isinstance(cls(value), cls)
            except ValueError:
                return False
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __dir__(cls):
        names = {"__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__",
                 "__module__", "__name__", "__qualname__"}
        if cls._member_type_ is object:
            return sorted(names | set(cls._member_names_) | {"__init_subclass__"})
        return sorted(set(dir(cls._member_type_)) | names | set(cls._member_names_))

    def __getitem__(cls, name):
        """Return the member matching `name`."""
        return cls._member_map_[name]

    def __iter__(cls):
        """Return members in definition order."""
        members = cls._member_map_
        return iter([members[name] for name in cls._member_names_])

    def __len__(cls):
        """Return the number of members (no aliases)"""
        return len(cls._member_names_)

    def __reversed__(cls):
        """Return members in reverse definition order."""
        members = cls._member_map_
        return iter([members[name] for name in reversed(cls._member_names_)])

    @_plain_property
    def __members__(cls):
        """Returns a mapping of member name->value."""
        return _types.MappingProxyType(cls._member_map_)

    # A class answers these two only for members of that name: as attributes they belong to members.
    @_plain_property
    def name(cls):
        return cls._only_member("name")

    @_plain_property
    def value(cls):
        return cls._only_member("value")

    def _only_member(cls, name):
        found = cls.__dict__.get("_member_map_", {}).get(name)
        if found is None:
            raise AttributeError(f"{cls!r} has no attribute {name!r}")
        return found

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return f"<flag {cls.__name__!r}>"
        return f"<enum {cls.__name__!r}>"

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """Convenience method to create a new Enum class."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            original, names = names, []
            last_values = []
            for count, name in enumerate(original):
                value = cls._generate_next_value_(name, start, count, last_values[:])
                last_values.append(value)
                names.append((name, value))
        if names is None:
            names = ()
        for item in names:
            if isinstance(item, str):
                member_name, member_value = item, names[item]
            else:
                member_name, member_value = item
            classdict[member_name] = member_value
        classdict["__module__"] = _calling_module() if module is None else module
        if qualname is not None:
            classdict["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The data type of the members, and the enumeration that is derived from."""
        if not bases:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__repr__" in base.__dict__:
                    if "__dataclass_fields__" in base.__dict__ and "__dataclass_params__" in base.__dict__ and (
                        base.__dict__["__dataclass_params__"].repr
                    ):
                        return _dataclass_repr
                    return base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        data_types = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        if base._member_type_ not in data_types:
                            data_types.append(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                    found = candidate or base
                    if found not in data_types:
                        data_types.append(found)
                    break
                else:
                    candidate = candidate or base
        if len(data_types) > 1:
            raise TypeError(f"too many data types for {class_name!r}: {set(data_types)!r}")
        return data_types[0] if data_types else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        """The method that makes members, whether it is kept, and whether it takes the values as arguments."""
        new = classdict.get("__new__", None)
        save_new = first_enum is not None and new is not None
        if isinstance(new, staticmethod):
            new = new.__func__
        if new is None:
            unwanted = {None, object.__new__}
            if Enum is not None:
                unwanted.add(Enum.__new__)
            for method in ("__new_member__", "__new__"):
                for possible in (member_type, first_enum):
                    target = getattr(possible, method, None)
                    if target not in unwanted:
                        new = target
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        return new, save_new, first_enum is not None and new is not object.__new__

    def _add_member_(cls, name, found):
        if name in cls._member_map_:
            if cls._member_map_[name] is not found:
                raise NameError(f"{name!r} is already bound: {cls._member_map_[name]!r}")
            return
        descriptor = None
        for base in cls.__mro__[1:]:
            attribute = base.__dict__.get(name)
            if attribute is not None and (isinstance(attribute, (property, _plain_property, _types.DynamicClassAttribute))):
                descriptor = attribute
                break
        if descriptor is None:
            type.__setattr__(cls, name, found)
        elif name not in ("name", "value") or not isinstance(descriptor, _plain_property):
            type.__setattr__(cls, name, _Redirect(found, descriptor))
        cls._member_map_[name] = found


EnumMeta = EnumType


def _with_cell(classdict, namespace):
    """The namespace in the same dict that the class body filled, so that super() in methods finds the class."""
    for key in list(classdict):
        if key not in namespace:
            dict.__delitem__(classdict, key)
    for key, value in namespace.items():
        dict.__setitem__(classdict, key, value)
    return classdict


def _refusal(verb, name):
    def refuse(self, *value):
        raise AttributeError(f"<enum 'Enum'> cannot {verb} attribute {name!r}")

    return refuse


class Enum(metaclass=EnumType):
    """Create a collection of name/value pairs."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for name, values in cls._unhashable_values_map_.items():
                if value in values:
                    return cls[name]
        if not cls._member_map_:
            raise TypeError(f"{cls!r} has no members defined")
        failure = None
        try:
            result = cls._missing_(value)
        except Exception as e:
            failure = e
            result = None
        try:
            if isinstance(result, cls):
                return result
            if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
                return result
            wrong = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
            if result is None and failure is None:
                raise wrong
            if failure is None:
                failure = TypeError(
                    f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member"
                )
            if not isinstance(failure, ValueError):
                failure.__context__ = wrong
            raise failure
        finally:
            failure = None
            wrong = None

    def __init__(self, *args, **kwds):
        pass

    def _add_alias_(self, name):
        self.__class__._add_member_(name, self)

    def _add_value_alias_(self, value):
        cls = self.__class__
        try:
            if value in cls._value2member_map_:
                if cls._value2member_map_[value] is not self:
                    raise ValueError(f"{value!r} is already bound: {cls._value2member_map_[value]!r}")
                return
        except TypeError:
            for other in cls._member_map_.values():
                if other._value_ == value:
                    if other is not self:
                        raise ValueError(f"{value!r} is already bound: {other!r}")
                    return
        try:
            cls._value2member_map_.setdefault(value, self)
            cls._hashable_values_.append(value)
        except TypeError:
            cls._unhashable_values_.append(value)
            cls._unhashable_values_map_.setdefault(self.name, []).append(value)

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Generate the next value when not given."""
        if not last_values:
            return start
        try:
            last_value = sorted(last_values).pop()
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return last_value + 1
        except TypeError:
            raise TypeError(f"unable to increment {last_value!r}") from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return f"<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __dir__(self):
        """Public methods and other interesting attributes."""
        names = set()
        if self.__class__._member_type_ is not object:
            names = set(object.__dir__(self))
        for base in self.__class__.__mro__:
            if base is object:
                continue
            for name, attribute in base.__dict__.items():
                if name[0] != "_" and not isinstance(attribute, Enum):
                    names.add(name)
        return sorted(names | {"__class__", "__doc__", "__eq__", "__hash__", "__module__"})

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    name = _plain_property(
        lambda self: self._name_, _refusal("set", "name"), _refusal("delete", "name"), "The name of the Enum member."
    )
    value = _plain_property(
        lambda self: self._value_, _refusal("set", "value"), _refusal("delete", "value"), "The value of the Enum member."
    )


class ReprEnum(Enum):
    """Only changes the repr(), leaving str() and format() to the mixed-in type."""


class IntEnum(int, ReprEnum):
    """Enum where members are also (and must be) ints"""


class StrEnum(str, ReprEnum):
    """Enum where members are also (and must be) strings"""

    def __new__(cls, *values):
        "values must already be of type `str`"
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f"encoding must be a string, not {values[1]!r}")
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError(f"errors must be a string, not {values[2]!r}")
        value = str(*values)
        found = str.__new__(cls, value)
        found._value_ = value
        return found

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Return the lower-cased version of the member name."""
        return name.lower()


class FlagBoundary(StrEnum):
    """control how out of range values are handled"""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Support for flags"""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Generate the next value when not given."""
        if not last_values:
            return start if start is not None else 1
        last_value = max(last_values)
        try:
            high_bit = last_value.bit_length() - 1
        except Exception:
            raise TypeError(f"invalid flag value {last_value!r}") from None
        return 2 ** (high_bit + 1)

    @classmethod
    def _iter_member_by_value_(cls, value):
        """Extract all members from the value in definition (i.e. increasing value) order."""
        for bit in _bits_of(value & cls._flag_mask_):
            found = cls._value2member_map_.get(bit)
            if found is not None:
                yield found

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        """Extract all members from the value in definition order."""
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        """Return a member containing all possible flags from the value."""
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        flag_mask = cls._flag_mask_
        singles = cls._singles_mask_
        all_bits = cls._all_bits_
        negative = None
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ flag_mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), flag_mask.bit_length())
                raise ValueError(
                    f"{cls!r} invalid value {value!r}\n    given {_binary(value, width)}\n"
                    f"  allowed {_binary(flag_mask, width)}"
                )
            elif cls._boundary_ is CONFORM:
                value &= flag_mask
            elif cls._boundary_ is EJECT:
                return value
            elif cls._boundary_ is KEEP:
                if value < 0:
                    value += max(all_bits + 1, 2 ** value.bit_length())
            else:
                raise ValueError(f"{cls!r} unknown flag boundary {cls._boundary_!r}")
        if value < 0:
            negative = value
            if cls._boundary_ in (EJECT, KEEP):
                value += all_bits + 1
            else:
                value &= singles
        unknown = value & ~flag_mask
        aliases = value & ~singles
        single_bits = value & singles
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f"{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{bin(unknown)}]")
        if cls._member_type_ is object:
            pseudo = object.__new__(cls)
        else:
            pseudo = cls._member_type_.__new__(cls, value)
        if not hasattr(pseudo, "_value_"):
            pseudo._value_ = value
        pseudo._name_ = None
        if single_bits or aliases:
            members = []
            combined = 0
            for found in cls._iter_member_(single_bits):
                members.append(found)
                combined |= found._value_
            if aliases:
                value = single_bits | aliases
                for found in cls._member_map_.values():
                    if found not in members and found._value_ and found._value_ & value == found._value_:
                        members.append(found)
                        combined |= found._value_
            unknown = value ^ combined
            if combined:
                pseudo._name_ = "|".join(found._name_ for found in members)
                if unknown and cls._boundary_ is STRICT:
                    raise ValueError(f"{cls!r}: no members with value {unknown!r}")
                if unknown:
                    pseudo._name_ += f"|{cls._numeric_repr_(unknown)}"
        pseudo = cls._value2member_map_.setdefault(value, pseudo)
        if negative is not None:
            cls._value2member_map_[negative] = pseudo
        return pseudo

    def __contains__(self, other):
        """Returns True if self has at least the same flags set as other."""
        if not isinstance(other, self.__class__):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        """Returns flags in definition order."""
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return f"<{self.__class__.__name__}: {show(self._value_)}>"
        return f"<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        if self._name_ is None:
            return f"{self.__class__.__name__}({self._value_!r})"
        return f"{self.__class__.__name__}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def _combine(self, other, symbol):
        value = self._get_value(other)
        if value is NotImplemented:
            return value
        for flag in (self, other):
            if self._get_value(flag) is None:
                raise TypeError(f"'{flag}' cannot be combined with other flags with {symbol}")
        return value

    def __or__(self, other):
        value = self._combine(other, "|")
        return value if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._combine(other, "&")
        return value if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._combine(other, "^")
        return value if value is NotImplemented else self.__class__(self._value_ ^ value)

    def __invert__(self):
        if self._get_value(self) is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self._inverted_ is None:
            if self._boundary_ in (EJECT, KEEP):
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
        return self._inverted_

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Support for integer-based Flags"""


def _dataclass_repr(self):
    fields = self.__dataclass_fields__
    return ", ".join(f"{name}={getattr(self, name)!r}" for name in fields if fields[name].repr)


def unique(enumeration):
    """Class decorator for enumerations ensuring unique member values."""
    duplicates = [
        f"{name} -> {found._name_}" for name, found in enumeration.__members__.items() if name != found._name_
    ]
    if duplicates:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(duplicates)}")
    return enumeration


class EnumCheck(StrEnum):
    """various conditions to check an enumeration for"""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Check an enumeration for various constraints. (see EnumCheck)"""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        is_flag = issubclass(enumeration, Flag)
        for check in self.checks:
            if check is UNIQUE:
                duplicates = [
                    f"{alias} -> {found._name_}"
                    for alias, found in enumeration.__members__.items()
                    if alias != found._name_
                ]
                if duplicates:
                    raise ValueError(f"aliases found in {enumeration!r}: {', '.join(duplicates)}")
            elif check is CONTINUOUS:
                values = {e._value_ for e in enumeration}
                if len(values) < 2:
                    continue
                low, high = min(values), max(values)
                if is_flag:
                    expected = [2**i for i in range(low.bit_length(), high.bit_length() - 1)]
                else:
                    expected = range(low + 1, high)
                missing = [i for i in expected if i not in values]
                if missing:
                    kind = "flag" if is_flag else "enum"
                    raise ValueError(f"invalid {kind} {name!r}: missing values {', '.join(str(m) for m in missing)}"[:256])
            elif check is NAMED_FLAGS:
                names = enumeration._member_names_
                values = [found._value_ for found in enumeration]
                missing_names = []
                missing_value = 0
                for alias_name, alias in enumeration._member_map_.items():
                    if alias_name in names or alias._value_ < 0:
                        continue
                    missed = [bit for bit in _bits_of(alias._value_) if bit not in values]
                    if missed:
                        missing_names.append(alias_name)
                        for bit in missed:
                            missing_value |= bit
                if missing_names:
                    if len(missing_names) == 1:
                        text = f"alias {missing_names[0]} is missing"
                    else:
                        text = f"aliases {', '.join(missing_names[:-1])} and {missing_names[-1]} are missing"
                    value = f"value 0x{missing_value:x}" if _is_single_bit(missing_value) else f"combined values of 0x{missing_value:x}"
                    raise ValueError(f"invalid Flag {name!r}: {text} {value} [use enum.show_flag_values(value) for details]")
        return enumeration


def show_flag_values(value):
    return list(_bits_of(value))


def global_enum_repr(self):
    """use module.enum_name instead of class.enum_name"""
    return f"{self.__class__.__module__.split('.')[-1]}.{self._name_}"


def global_flag_repr(self):
    """use module.flag_name instead of class.flag_name"""
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return f"{module}.{self.__class__.__name__}({self._value_!r})"
    if _is_single_bit(self._value_):
        return f"{module}.{self._name_}"
    return "|".join(f"{module}.{name}" for name in self._name_.split("|"))


def global_str(self):
    """use enum_name instead of class.enum_name"""
    if self._name_ is None:
        return f"{self.__class__.__name__}({self._value_!r})"
    return self._name_


def global_enum(cls, update_str=False):
    """decorator that makes the repr() of an enum member reference its module instead of its class"""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    return cls

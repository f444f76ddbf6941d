"""A collection of string constants.

Public module variables:

whitespace -- a string containing all ASCII whitespace
ascii_lowercase -- a string containing all ASCII lowercase letters
ascii_uppercase -- a string containing all ASCII uppercase letters
ascii_letters -- a string containing all ASCII letters
digits -- a string containing all ASCII decimal digits
hexdigits -- a string containing all ASCII hexadecimal digits
octdigits -- a string containing all ASCII octal digits
punctuation -- a string containing all ASCII punctuation characters
printable -- a string containing all ASCII characters considered printable

"""

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits',
           'printable', 'punctuation', 'whitespace', 'Formatter', 'Template']

import _string


def capwords(s, sep=None):
    """Split the argument into words, capitalize each, and join them with sep or a space."""
    return (sep or ' ').join(word.capitalize() for word in s.split(sep))


class _Overlay:
    """A mapping in front of another one."""

    __slots__ = ('first', 'second')

    def __init__(self, first, second):
        self.first = first
        self.second = second

    def __getitem__(self, key):
        if key in self.first:
            return self.first[key]
        return self.second[key]


_missing = object()
_DEFAULT_PATTERN = r'(?a:[_a-z][_a-z0-9]*)'


class Template:
    """A string class for supporting $-substitutions."""

    delimiter = '$'
    # The default pattern is looked for without regular expressions: only other ones need the module re.
    idpattern = _DEFAULT_PATTERN
    braceidpattern = None
    flags = None

    def __init__(self, template):
        self.template = template

    def _placeholders(self):
        """(kind, start, end, name) of each placeholder: 'escaped', 'named' or 'invalid'."""
        cls = type(self)
        pattern = getattr(cls, 'pattern', None)
        if pattern is None and cls.idpattern == _DEFAULT_PATTERN and cls.braceidpattern is None and cls.flags is None:
            return _string.find_placeholders(self.template, cls.delimiter)
        return self._placeholders_by_pattern(pattern)

    def _placeholders_by_pattern(self, pattern):
        import re
        cls = type(self)
        if pattern is None:
            delimiter = re.escape(cls.delimiter)
            name = cls.idpattern
            braced = cls.braceidpattern or name
            pattern = (f'{delimiter}(?:(?P<escaped>{delimiter})|(?P<named>{name})|'
                       f'{{(?P<braced>{braced})}}|(?P<invalid>))')
        if isinstance(pattern, str):
            pattern = re.compile(pattern, (re.IGNORECASE if cls.flags is None else cls.flags) | re.VERBOSE)
        found = []
        for match in pattern.finditer(self.template):
            name = match.group('named') or match.group('braced')
            if name is not None:
                found.append(('named', match.start(), match.end(), name))
            elif match.group('escaped') is not None:
                found.append(('escaped', match.start(), match.end(), None))
            elif match.group('invalid') is not None:
                found.append(('invalid', match.start(), match.end(), None))
            else:
                raise ValueError('Unrecognized named group in pattern', pattern)
        return found

    def _fail(self, start):
        before = self.template[:start + len(self.delimiter)]
        lines = before[:start].splitlines(keepends=True)
        if not lines:
            line, column = 1, 1
        else:
            line = len(lines)
            column = start - len(''.join(lines[:-1])) + 1
            if lines[-1].endswith('\n'):
                line, column = line + 1, 1
        raise ValueError(f'Invalid placeholder in string: line {line:d}, col {column:d}')

    def substitute(self, mapping=_missing, /, **kws):
        if mapping is _missing:
            mapping = kws
        elif kws:
            mapping = _Overlay(kws, mapping)
        parts = []
        last = 0
        template = self.template
        for kind, start, end, name in self._placeholders():
            parts.append(template[last:start])
            if kind == 'named':
                parts.append(str(mapping[name]))
            elif kind == 'escaped':
                parts.append(self.delimiter)
            else:
                self._fail(start)
            last = end
        parts.append(template[last:])
        return ''.join(parts)

    def safe_substitute(self, mapping=_missing, /, **kws):
        if mapping is _missing:
            mapping = kws
        elif kws:
            mapping = _Overlay(kws, mapping)
        parts = []
        last = 0
        template = self.template
        for kind, start, end, name in self._placeholders():
            parts.append(template[last:start])
            if kind == 'named':
                try:
                    parts.append(str(mapping[name]))
                except KeyError:
                    parts.append(template[start:end])
            elif kind == 'escaped':
                parts.append(self.delimiter)
            else:
                parts.append(template[start:end])
            last = end
        parts.append(template[last:])
        return ''.join(parts)

    def is_valid(self):
        return all(kind != 'invalid' for kind, *_ in self._placeholders())

    def get_identifiers(self):
        ids = []
        for _, _, _, name in self._placeholders():
            if name is not None and name not in ids:
                ids.append(name)
        return ids


class Formatter:
    """str.format, open to changes in where values come from and how they are shown."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            field_first, _ = _string.formatter_field_name_split(field_name)
            if field_first == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                field_name = str(auto_arg_index) + field_name
                auto_arg_index += 1
            elif isinstance(field_first, int):
                if auto_arg_index:
                    raise ValueError('cannot switch from automatic field numbering to manual field specification')
                auto_arg_index = False
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(
                format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index=auto_arg_index)
            result.append(self.format_field(obj, format_spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        if isinstance(key, int):
            return args[key]
        return kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _string.formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, i in rest:
            obj = getattr(obj, i) if is_attr else obj[i]
        return obj, first


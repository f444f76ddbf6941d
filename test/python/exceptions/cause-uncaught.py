# "The above exception was the direct cause": raise from.
class ParseError(Exception): pass
def parse(text):
    try:
        return [int(part) for part in text.split(',')]
    except ValueError as error:
        raise ParseError(f'cannot parse {text!r}') from error
print(parse('1,2'))
parse('1,x,3')

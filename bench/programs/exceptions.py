# Raising, catching, finally, and try without an exception.
class ParseError(Exception):
    def __init__(self, text):
        super().__init__(text)
        self.text = text


def parse(text):
    if text[0] == "x":
        raise ParseError(text)
    return len(text)


def safe(i):
    try:
        return parse("x" if i % 3 == 0 else "abc")
    except ParseError as error:
        return -len(error.text)
    finally:
        global cleanups
        cleanups += 1


def run(n):
    total = 0
    data = {i: i for i in range(0, 100, 2)}
    for i in range(n):
        total += safe(i)
        try:
            total += data[i % 100]
        except KeyError:
            total -= 1
        try:
            try:
                total += 10 // (i % 5)
            except ZeroDivisionError as error:
                raise ValueError("zero") from error
        except ValueError:
            total += 1
    return total


cleanups = 0
print(run(400000), cleanups)

# Operators of subclasses
class R:
    def __add__(self, o):
        return NotImplemented
    def __radd__(self, o):
        return 'radd'

class AddInt(int):
    def __add__(self, o):
        return 'mine'
    def __radd__(self, o):
        return 'rmine'


def check(text, run):
    try:
        result = repr(run())
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(text, "=>", result if len(result) < 300 else result[:300] + "...")


check('R()+1', lambda: R()+1)
check('1+R()', lambda: 1+R())
check('1.5+R()', lambda: 1.5+R())
check('1j+R()', lambda: 1j+R())
check('True+R()', lambda: True+R())
check('AddInt(1)+1', lambda: AddInt(1)+1)
check('1+AddInt(1)', lambda: 1+AddInt(1))
check('AddInt(1)+AddInt(1)', lambda: AddInt(1)+AddInt(1))
check('1.5+AddInt(1)', lambda: 1.5+AddInt(1))
check('AddInt(1)+1.5', lambda: AddInt(1)+1.5)
check('R()+R()', lambda: R()+R())

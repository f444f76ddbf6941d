# except A, B without brackets, as 3.14 allows.
for make in (ValueError, KeyError, TypeError):
    try:
        raise make('x')
    except ValueError, KeyError:
        print('bare tuple', make.__name__)
    except TypeError:
        print('single')
try:
    exec('try: pass\nexcept ValueError, KeyError as e: pass')
except SyntaxError as e: print(e.msg)

# What except* does not take.
for kinds in ('ExceptionGroup', 'BaseExceptionGroup', '(ValueError, ExceptionGroup)', '5', '"x"'):
    try: exec(f'try:\n  raise ValueError\nexcept* {kinds}: pass')
    except (TypeError, ExceptionGroup) as e: print(kinds, '->', type(e).__name__, e)
for code in ('try: pass\nexcept* ValueError: pass\nexcept KeyError: pass', 'try: pass\nexcept*: pass', 'for i in []:\n try: pass\n except* ValueError: break',
             'for i in []:\n try: pass\n except* ValueError: continue', 'def f():\n try: pass\n except* ValueError: return 1', 'try: pass\nexcept *ValueError: pass', 'try: pass\nexcept* (A, B): pass', 'try: pass\nexcept* A, B: pass'):
    try: exec(code); print(repr(code), 'ok')
    except SyntaxError as e: print(repr(code), '->', e.msg)

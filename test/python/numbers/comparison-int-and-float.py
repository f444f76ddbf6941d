# Comparison int and float

def check(text, run):
    try:
        result = repr(run())
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(text, "=>", result if len(result) < 300 else result[:300] + "...")


check("1.5 < 'a'", lambda: 1.5 < 'a')
check("1 < 'a'", lambda: 1 < 'a')

# KeyboardInterrupt raised by hand passes `except Exception`.
def work():
    try:
        raise KeyboardInterrupt('stop now')
    except Exception:
        print('not here')
    finally:
        print('cleaning')
work()

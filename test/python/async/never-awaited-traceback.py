# A coroutine is used as if it were a value.
async def value():
    return 5
async def main():
    return await value() + value()
try:
    main().send(None)
except TypeError as e:
    print(e)
c = value()
try: print(c + 1)
finally: c.close()

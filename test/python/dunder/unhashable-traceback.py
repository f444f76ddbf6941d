# A list as a dict key, inside a function.
def index(pairs):
    result = {}
    for key, value in pairs:
        result[key] = value
    return result
print(index([('a', 1)]))
index([(['a'], 1)])

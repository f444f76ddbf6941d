# ** of what is no mapping, deep in calls.
def call(f, *args, **kwargs):
    return f(*args, **kwargs)
print(call(dict, a=1))
options = [('b', 2)]
print(call(dict, **dict(options)))
print(call(dict, **options))

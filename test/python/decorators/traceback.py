# Wrapped functions show every wrapper.
def logged(f):
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)
    return wrapper
@logged
@logged
def divide(a, b):
    return a / b
print(divide(6, 3))
divide(1, b=0)

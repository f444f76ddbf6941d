# Qualified names are not shown: only the function's own name.
def outer():
    def inner():
        class Local:
            def method(self):
                return (lambda: self.nothing)()
        return Local().method()
    return inner()
outer()

# A closure over a name that was never set.
def outer(flag):
    if flag:
        setting = 'on'
    def show():
        return setting
    return show
print(outer(True)())
outer(False)()

# An error in a class body inside a function: the frame is named after the class.
def build():
    class Config:
        base = 10
        ratio = base / 0
    return Config
build()

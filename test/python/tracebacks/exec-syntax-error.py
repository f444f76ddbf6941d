# A syntax error in exec'd text.
def load(text):
    exec(text)
load('x = 1')
load('x = 1\ny = (2\nz = 3')

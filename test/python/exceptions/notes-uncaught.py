# Notes are printed below the message.
def load(name):
    raise FileNotFoundError(2, 'No such file or directory', name)
try:
    load('data.csv')
except OSError as e:
    e.add_note('while loading the table')
    e.add_note('the working folder was wrong\nor the name')
    raise

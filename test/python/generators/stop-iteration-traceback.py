# The RuntimeError of PEP 479 with its cause, uncaught.
def heads(lists):
    for items in lists:
        yield next(iter(items))
for head in heads([[1], [2], []]):
    print(head)

# Lines, positions that are kept and returned to, files in with statements and loops.
P = "/tmp/terrarium-lines.txt"
with open(P, "w", encoding="utf-8") as f:
    for i in range(5):
        f.write(f"line {i} ☃ 𝒳\n")
with open(P, encoding="utf-8") as f:
    for number, line in enumerate(f, 1):
        print(number, repr(line))
    print(repr(f.readline()), list(f))
with open(P, encoding="utf-8") as f:
    marks = []
    while True:
        mark = f.tell()
        line = f.readline()
        if not line:
            break
        marks.append((mark, line))
    print([mark for mark, _ in marks])
    for mark, line in reversed(marks):
        assert f.seek(mark) == mark
        assert f.readline() == line
    f.seek(0)
    print(repr(f.read(9)), f.tell(), repr(f.read(1)), f.tell())
    f.seek(marks[2][0])
    print(repr(f.read(6)))
for newline in (None, ""):
    with open(P, "wb") as f:
        f.write("é\r\nzwei\rdrei\n\n".encode())
    with open(P, encoding="utf-8", newline=newline) as f:
        marks = []
        while line := f.readline():
            marks.append((f.tell(), line))
        for i, (mark, line) in enumerate(marks[:-1]):
            f.seek(mark)
            assert f.readline() == marks[i + 1][1], (i, newline)
        print([line for _, line in marks])
with open(P) as a, open(P) as b:
    print(a.readline() == b.readline(), a is b, a == b)
with open(P, "rb") as f:
    print([line for line in f])
    f.seek(0)
    print(f.readlines(3), f.readlines())
try:
    with open(P) as f:
        raise KeyError("inside")
except KeyError as e:
    print("left", f.closed, e)
words = {}
with open(P, "w") as f:
    f.write("the cat and the dog\nand the bird\n")
with open(P) as f:
    for line in f:
        for word in line.split():
            words[word] = words.get(word, 0) + 1
print(sorted(words.items()))
print(sum(len(line) for line in open(P)), [*open(P)], max(open(P), key=len))
first, *rest = open(P)
print(first, rest)


class Named:
    def __fspath__(self):
        return P


print(open(Named()).readline(), open(P.encode()).name)

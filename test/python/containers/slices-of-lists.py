# Every slice of a short list: taken, assigned to, deleted.
bounds = [None, -7, -3, -1, 0, 1, 2, 4, 9]
steps = [None, 1, 2, 3, -1, -2, -5]
for start in bounds:
    for stop in bounds:
        line = []
        for step in steps:
            s = slice(start, stop, step)
            data = list(range(5))
            line.append((data[s], tuple(data)[s], "abcde"[s], s.indices(5), len(range(5)[s])))
            data[s] = [chr(65 + i) for i in range(len(data[s]))]
            line.append(data)
            data = list(range(5))
            del data[s]
            line.append(data)
            data = list(range(5))
            try:
                data[s] = "xyz"
                line.append(data)
            except ValueError as e:
                line.append(str(e))
        print(start, stop, line)

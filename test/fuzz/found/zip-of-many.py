list(zip(*[range(10**6)] * 1000))

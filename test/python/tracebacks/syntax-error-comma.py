# A forgotten comma.
values = [1, 2 3, 4]

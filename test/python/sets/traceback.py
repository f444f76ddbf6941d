# An unhashable member.
tags = set()
for tag in ('red', ('a', 1), ['x']):
    tags.add(tag)
    print(len(tags))

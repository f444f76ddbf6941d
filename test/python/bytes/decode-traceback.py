# Bytes that are not UTF-8.
data = [b'caf\xc3\xa9', b'caf\xe9']
for raw in data:
    print(raw.decode())

# The commonest error: an attribute of None.
def find(rows, key):
    for row in rows:
        if row['key'] == key:
            return row
rows = [{'key': 'a', 'tags': ['x']}]
print(find(rows, 'a').keys())
for key in ('a', 'b'):
    print(key, find(rows, key).get('tags'))

# The key fails in a nested dict comprehension.
def index(rows):
    return {row['id']: {k: v.strip() for k, v in row.items() if k != 'id'} for row in rows}
print(index([{'id': 1, 'a': ' x '}]))
index([{'id': 2, 'a': ' y '}, {'id': 3, 'a': None}])

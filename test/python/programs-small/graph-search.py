# Breadth-first, depth-first, Dijkstra, topological order, on dictionaries.
G = {'a': {'b': 7, 'c': 9, 'f': 14}, 'b': {'a': 7, 'c': 10, 'd': 15}, 'c': {'a': 9, 'b': 10, 'd': 11, 'f': 2}, 'd': {'b': 15, 'c': 11, 'e': 6}, 'e': {'d': 6, 'f': 9}, 'f': {'a': 14, 'c': 2, 'e': 9}, 'z': {}}
def bfs(start):
    seen, queue = {start: None}, [start]
    for n in queue:
        for m in G[n]:
            if m not in seen: seen[m] = n; queue.append(m)
    return seen
def path(tree, end):
    if end not in tree: raise LookupError(f'no way to {end}')
    return (path(tree, tree[end]) if tree[end] else []) + [end]
def dfs(n, seen=None):
    seen = [] if seen is None else seen
    if n not in seen:
        seen.append(n)
        for m in G[n]: dfs(m, seen)
    return seen
def dijkstra(start):
    dist, todo, tree = {start: 0}, {start}, {start: None}
    while todo:
        n = min(todo, key=lambda k: (dist[k], k)); todo.remove(n)
        for m, w in G[n].items():
            if dist[n] + w < dist.get(m, float('inf')): dist[m] = dist[n] + w; tree[m] = n; todo.add(m)
    return dist, tree
print(bfs('a'), path(bfs('a'), 'e'), dfs('a')); dist, tree = dijkstra('a'); print(dict(sorted(dist.items())), path(tree, 'e'))
try: path(tree, 'z')
except LookupError as e: print(e)
def topo(deps):
    out, state = [], {}
    def visit(n):
        if state.get(n) == 1: raise ValueError(f'cycle at {n}')
        if n not in state:
            state[n] = 1
            for m in deps.get(n, ()): visit(m)
            state[n] = 2; out.append(n)
    for n in deps: visit(n)
    return out
print(topo({'app': ['db', 'web'], 'web': ['http'], 'db': ['net'], 'http': ['net']}))
topo({'a': ['b'], 'b': ['c'], 'c': ['a']})

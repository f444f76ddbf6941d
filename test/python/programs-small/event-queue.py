# A discrete simulation with a priority queue by hand.
class Queue:
    def __init__(self): self.items, self.n = [], 0
    def push(self, time, what):
        self.n += 1
        self.items.append((time, self.n, what)); self.items.sort()
    def pop(self): return self.items.pop(0)
    def __bool__(self): return bool(self.items)
class Shop:
    def __init__(self, clerks): self.free, self.waiting, self.log, self.q = clerks, [], [], Queue()
    def run(self, arrivals):
        for t, name, need in arrivals: self.q.push(t, ('arrive', name, need))
        while self.q:
            t, _, event = self.q.pop()
            match event:
                case 'arrive', name, need if self.free: self.serve(t, name, need)
                case 'arrive', name, need: self.waiting.append((name, need)); self.log.append(f'{t}: {name} waits')
                case 'done', name:
                    self.log.append(f'{t}: {name} leaves'); self.free += 1
                    if self.waiting: self.serve(t, *self.waiting.pop(0))
        return self.log
    def serve(self, t, name, need):
        self.free -= 1; self.log.append(f'{t}: {name} served'); self.q.push(t + need, ('done', name))
print('\n'.join(Shop(2).run([(0, 'ann', 5), (1, 'bob', 2), (2, 'cid', 4), (3, 'dan', 1), (3, 'eve', 1)])))

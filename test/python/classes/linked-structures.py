# A linked list, a stack and a queue.
class Node:
    def __init__(self, value, next=None): self.value, self.next = value, next
class LinkedList:
    def __init__(self, items=()):
        self.head = None
        self.size = 0
        for i in reversed(list(items)): self.push(i)
    def push(self, v):
        self.head = Node(v, self.head)
        self.size += 1
    def pop(self):
        if self.head is None: raise IndexError('pop from empty LinkedList')
        node, self.head = self.head, self.head.next
        self.size -= 1
        return node.value
    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next
    def __len__(self): return self.size
    def __bool__(self): return self.head is not None
    def reverse(self):
        prev, cur = None, self.head
        while cur: cur.next, prev, cur = prev, cur, cur.next
        self.head = prev
l = LinkedList('abc')
print(list(l), len(l), l.pop(), list(l))
l.push('z'); l.reverse(); print(list(l), bool(l), 'z' in l)
while l: l.pop()
try: l.pop()
except IndexError as e: print(e)

# Lists as stacks, queues and heaps.
def evaluate(rpn):
    stack = []
    for t in rpn.split():
        if t in '+-*/':
            b, a = stack.pop(), stack.pop()
            stack.append({'+': a + b, '-': a - b, '*': a * b, '/': a / b if b else None}[t])
        else: stack.append(int(t))
    return stack
print(evaluate('3 4 + 2 *'), evaluate('5 1 2 + 4 * + 3 -'))
def balanced(s):
    stack = []
    for c in s:
        if c in '([{': stack.append(c)
        elif c in ')]}':
            if not stack or '([{'.index(stack.pop()) != ')]}'.index(c): return False
    return not stack
print([balanced(s) for s in ('()[]{}', '([)]', '((', '', '{[()]}')])
def push(h, x):
    h.append(x); i = len(h) - 1
    while i and h[i] < h[(i - 1) // 2]: h[i], h[(i - 1) // 2] = h[(i - 1) // 2], h[i]; i = (i - 1) // 2
def pop(h):
    h[0], h[-1] = h[-1], h[0]; x = h.pop(); i = 0
    while (c := 2 * i + 1) < len(h):
        if c + 1 < len(h) and h[c + 1] < h[c]: c += 1
        if h[i] <= h[c]: break
        h[i], h[c] = h[c], h[i]; i = c
    return x
h = []
for x in (5, 2, 8, 1, 9, 3): push(h, x)
print(h, [pop(h) for _ in range(6)])
q = list('abc'); q.append(q.pop(0)); print(q)
try: evaluate('1 +')
except IndexError as e: print(e)

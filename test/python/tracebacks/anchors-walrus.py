# A walrus inside a condition.
data = {'n': '5'}
if (n := data.get('n')) and (m := n + 1) > 3:
    print(m)

# match, case, type and _ remain ordinary names.
match = [1, 2]; case = {'k': 5}; type_ = 1; _ = 'underscore'
print(match, match[0], case['k'], _)
match.append(3); print(match)
def match_(match, case=1): return match + case
print(match_(2))
class match:
    case = 'attr'
print(match.case, match().case)
match (1, 2):
    case (a, b): print(a, b)
match = lambda *a: a
print(match(1, 2), match (3), match [1:] if False else 'fine')
type = 5; print(type); type X = int; print(X); del type
print(type(1))
match -1:
    case -1: print('minus')
match not 1:
    case False: print('not')
match [x for x in 'ab']:
    case ['a', _]: print('wild', _)
match 1, *[2, 3]:
    case [1, *rest]: print(rest)
match x := 5:
    case 5: print(x)
match {}:
    case {}: print('braces')
case = match = 3
print(case, match)

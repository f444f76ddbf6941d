# Small text programs.
def caesar(s, n): return ''.join(chr((ord(c) - base + n) % 26 + base) if c.isalpha() else c for c in s for base in [65 if c.isupper() else 97])
print(caesar('Hello, World!', 3), caesar(caesar('Hello, World!', 3), -3))
def rle(s):
    out, i = [], 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]: j += 1
        out.append(f'{j - i}{s[i]}'); i = j
    return ''.join(out)
print(rle('aaabccdddd'), rle(''))
def palindrome(s): t = [c.lower() for c in s if c.isalnum()]; return t == t[::-1]
print(palindrome('A man, a plan, a canal: Panama'), palindrome('no'))
def wrap(text, width):
    lines, line = [], ''
    for w in text.split():
        if line and len(line) + 1 + len(w) > width: lines.append(line); line = w
        else: line = f'{line} {w}'.strip()
    return lines + [line]
print('\n'.join(wrap('the quick brown fox jumps over the lazy dog', 12)))
def levenshtein(a, b):
    prev = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        cur = [i]
        for j, y in enumerate(b, 1): cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (x != y)))
        prev = cur
    return prev[-1]
print(levenshtein('kitten', 'sitting'), levenshtein('', 'abc'))
def roman(n):
    out = ''
    for v, s in ((1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), (50, 'L'), (40, 'XL'), (10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')):
        while n >= v: out += s; n -= v
    return out
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024)])
vowels = {c: 'hello world'.count(c) for c in 'aeiou' if c in 'hello world'}
print(vowels, ''.join(sorted('listen')) == ''.join(sorted('silent')), ' '.join(w[::-1] for w in 'abc def'.split()))

# Scanning, splitting, replacing and comparing text.
def vowels(text):
    n = 0
    for c in text:
        if c in "aeiou":
            n += 1
    return n


def caesar(text, shift):
    out = []
    for c in text:
        if "a" <= c <= "z":
            out.append(chr((ord(c) - 97 + shift) % 26 + 97))
        else:
            out.append(c)
    return "".join(out)


def fields(lines):
    total = 0
    for line in lines:
        name, value, *rest = line.strip().split(",")
        if name.startswith("n") and rest:
            total += int(value) + len(rest[0].replace("x", "yy").upper())
    return total


text = "the quick brown fox jumps over the lazy dog " * 4000
lines = [f"n{i},{i % 100}, xax{i}\n" for i in range(40000)]
secret = caesar(text, 3)
palindromes = sum(1 for i in range(200000) if str(i) == str(i)[::-1])
print(vowels(text) * 3, caesar(secret, -3) == text, fields(lines * 3), palindromes, text.count("fox"), secret.find("grj"))

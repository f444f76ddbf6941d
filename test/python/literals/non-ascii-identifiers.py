# Identifiers are NFKC-normalised: different spellings are one name.
café = 1
print(café)
ñandú, été, 变量, переменная = 1, 2, 3, 4
print(ñandú + été + 变量 + переменная)
ﬁ = 'ligature'
print(fi)
𝐱 = 'math bold'
print(x)
ℌ = 9
print(H)
class Ünï:
    größe = 'm'
print(Ünï.größe, Ünï.__name__, Ünï)
def µ(ª): return ª
print(µ(ª=2), μ(a=3))

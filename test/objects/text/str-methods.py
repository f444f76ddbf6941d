# Methods of str on many receivers and with wrong arguments.
out=[]
class I:
    def __index__(self): return 2
    def __repr__(self): return 'I()'
class Bad:
    def __index__(self): raise ValueError('bad index')
    def __repr__(self): return 'Bad()'
class S(str):
    pass
def t(r, m, *a, **k):
    try: v=repr(getattr(r,m)(*a,**k))
    except BaseException as e: v=type(e).__name__+': '+str(e)
    out.append(f'{r!a}.{m}({a!a},{k!a}) -> '+ascii(v))
recv=['', 'a', 'abc', 'Hello World', 'hELLO wORLD', ' a  b\tc\n', 'ß', 'ΑΣ', 'ΑΣ Σ', 'ǆ ǅ Ǆ', 'ﬁx ŉ', 'İstanbul', 'ıI', '123', '١٢٣', '²³', '½', 'aé', '🐍', 'a🐍b🐍c', '\ud800', 'x\ud83d', 'a.b.c', 'aXbXc', '\x00\x1c\x85\u2028', 'Ünïcödé Wörd', "they're bill's", '\u0345', 'ႠႡ', 'ᲐᲑ', 'Ꭰꭰ', '\u1e9e', '\u03b0', 'abcabcabc', '-12', '+7', 'A1b2', '_x', '1x', 'class', '\xaa', '\u2160', '\u2170','\u24b6', '\u00ad', '\u200b', '\u3000', '\xa0', 'ﬀ', '\ua7b3', '\U00010400', '\U00010428','\U0001d7d8', '\u0660\u00b2', '万', 'ʰ', 'ǅungla', 'O\u2019neill']
for r in recv:
    for m in 'capitalize casefold isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper lower lstrip rstrip strip swapcase title upper split rsplit splitlines expandtabs __len__ __repr__'.split():
        t(r,m)
    t(r,'splitlines',True); t(r,'split','b'); t(r,'split',None,1); t(r,'rsplit',None,1); t(r,'rsplit',' ',1)
    for w in (0,5,6,13): 
        for m in ('center','ljust','rjust','zfill'): t(r,m,w)
    t(r,'center',9,'🐍'); t(r,'__getitem__',0); t(r,'__getitem__',-1); t(r,'__getitem__',slice(1,None)); t(r,'__getitem__',slice(None,None,-1)); t(r,'__getitem__',slice(0,None,2))
    t(r,'find','b'); t(r,'rfind','b'); t(r,'count','b'); t(r,'find',''); t(r,'count',''); t(r,'replace','b','ZZ'); t(r,'replace','','-'); t(r,'replace','','-',2); t(r,'partition','b'); t(r,'rpartition','b'); t(r,'startswith','a'); t(r,'endswith','c'); t(r,'find','🐍'); t(r,'find','b',1); t(r,'rfind','',1,3); t(r,'strip','abc '); t(r,'join',['1','2']); t(r,'removeprefix','a'); t(r,'removesuffix','c'); t(r,'translate',{97:'X',98:None,ord('c'):100}); t(r,'index','c'); t(r,'__contains__','b'); t(r,'encode','ascii','backslashreplace'); t(r,'__mul__',2); t(r,'__add__','x')
bad=[None,1,1.5,'x',b'x',[],(),I(),Bad(),2**70,-1,True]
for m in ['center','count','encode','endswith','expandtabs','find','index','join','ljust','lstrip','partition','removeprefix','removesuffix','replace','rfind','rindex','rjust','rpartition','rsplit','rstrip','split','splitlines','startswith','strip','translate','zfill','__add__','__mul__','__contains__','__getitem__','__eq__','__lt__','__ge__','__mod__','__format__','format_map','maketrans','casefold','lower','isalpha','title']:
    for b in bad:
        if isinstance(b,int) and abs(b)>1000 and m in ('center','ljust','rjust','zfill'): continue
        t('abxab',m,b)
        t('abxab',m,'a',b)
        t('abxab',m,b,'a')
        if m in ('find','count','startswith','index','rfind','replace','rsplit','split'):
            t('abxab',m,'a',1,b); t('abxab',m,'a',b,3)
    t('abxab',m); t('abxab',m,1,2,3,4,5); t('abxab',m,foo=1)
t('a b c','split',maxsplit=1); t('a b c','split',sep='b'); t('abab','replace','a','b',count=1); t('abab','replace','a','b',count=None); t('a\tb','expandtabs',tabsize=2); t('a\nb','splitlines',keepends=1)
t('','join','abc'); t('-','join',('a','b')); t('-','join',{'a':1,'b':2}); t('-','join',iter('abc')); t('-','join',(c for c in 'abc')); t('-','join',['a',S('b')]); t('-','join',[]); t('-','join',['x'])
t('a','maketrans','ab','cd'); t('a','maketrans','ab','cd','e'); t('a','maketrans',{'a':1,2:'x'}); t('a','maketrans',{'ab':1}); t('a','maketrans',{1.5:1}); t('a','maketrans','ab','c'); t('a','maketrans','a',1); t('a','maketrans','a','b',1); t('a','maketrans',1); t('a','maketrans',1,'b')
t('abc','translate',[1,2]); t('abc','translate','xyz'*50); t('abc','translate',{97:-1}); t('abc','translate',{97:0x110000}); t('abc','translate',{97:1.5}); t('abc','translate',5)
class M:
    def __getitem__(self,k):
        if k==98: raise LookupError
        if k==99: raise ValueError('no')
        return 'Z'
t('ab','translate',M()); t('abc','translate',M())
t('a','startswith',('b','a')); t('a','startswith',('b',1)); t('a','startswith',()); t('abc','startswith','',3); t('abc','startswith','',4); t('abc','endswith','',4); t('abc','endswith',('c','d'),0,2)
for a in ((0,),(1,2),(-2,),(-100,100),(3,1),(None,None),(None,2),(I(),),(5,),(6,)):
    for m in ('find','rfind','count','index','rindex','startswith','endswith'):
        for s in ('','a','ab','b','zz'): t('abxab',m,s,*a)
        t('a🐍b🐍',m,'🐍',*a)
for line in out:
    print(line.encode('utf-8', 'backslashreplace').decode())

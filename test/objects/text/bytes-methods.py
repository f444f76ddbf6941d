# Methods of bytes and bytearray on many receivers and with wrong arguments.
out=[]
class I:
    def __index__(self): return 2
    def __repr__(self): return 'I()'
class Bad:
    def __index__(self): raise ValueError('bad index')
    def __repr__(self): return 'Bad()'
def t(r, m, *a, **k):
    b=bytearray(r) if isinstance(r,bytearray) else r
    try: v=repr(getattr(b,m)(*a,**k))
    except BaseException as e: v=type(e).__name__+': '+str(e)
    out.append(f'{r!a}.{m}({a!a},{k!a}) -> '+ascii(v)+(' '+ascii(b) if isinstance(b,bytearray) else ''))
recv=[b'', b'a', b'abc', b'Hello World', b'hELLO wORLD', b' a  b\tc\n', b'123', b'\xff\x00\x1c\x85', b'a.b.c', b'aXbXc', b'abcabcabc', b'-12', b'+7', b'A1b2', b"they're bill's", b'a\r\nb\rc\n', b'aaaa', b'\t\ta\tbb\tc', bytearray(b''), bytearray(b'abcab'), bytearray(b' x y ')]
for r in recv:
    for m in 'capitalize isalnum isalpha isascii isdigit islower isspace istitle isupper lower lstrip rstrip strip swapcase title upper split rsplit splitlines expandtabs __len__ __repr__ hex decode'.split():
        t(r,m)
    t(r,'splitlines',True); t(r,'split',b'b'); t(r,'split',None,1); t(r,'rsplit',None,1); t(r,'rsplit',b' ',1); t(r,'rsplit',b'a',1);t(r,'split',b'aa')
    for w in (0,5,6,13): 
        for m in ('center','ljust','rjust','zfill'): t(r,m,w)
    t(r,'__getitem__',0); t(r,'__getitem__',-1); t(r,'__getitem__',slice(1,None)); t(r,'__getitem__',slice(None,None,-1)); t(r,'__getitem__',slice(0,None,2))
    for x in (b'b',b'',b'ab',97,b'abca'):
        for m in ('find','rfind','count','index','rindex','__contains__'): t(r,m,x)
        for m in ('find','rfind','count'): t(r,m,x,1); t(r,m,x,1,-1); t(r,m,x,-2)
    t(r,'replace',b'b',b'ZZ'); t(r,'replace',b'',b'-'); t(r,'replace',b'',b'-',2); t(r,'replace',b'a',b'',1); t(r,'partition',b'b'); t(r,'rpartition',b'b'); t(r,'startswith',b'a'); t(r,'endswith',b'c'); t(r,'strip',b'abc '); t(r,'join',[b'1',b'2']); t(r,'removeprefix',b'a'); t(r,'removesuffix',b'c'); t(r,'__mul__',2); t(r,'__add__',b'x'); t(r,'hex','-'); t(r,'hex','-',2); t(r,'hex','-',-3); t(r,'expandtabs',3)
bad=[None,1,1.5,'x',b'x',[],(),I(),Bad(),2**70,-1,True,bytearray(b'q'),memoryview(b'b'),[1,2],[300],['a'],range(3),300]
for base in (b'abxab',bytearray(b'abxab')):
  for m in ['center','count','decode','endswith','expandtabs','find','index','join','ljust','lstrip','partition','removeprefix','removesuffix','replace','rfind','rindex','rjust','rpartition','rsplit','rstrip','split','splitlines','startswith','strip','translate','zfill','__add__','__contains__','__getitem__','__eq__','__lt__','__ge__','__mod__','maketrans','fromhex','hex','append','extend','insert','pop','remove','__iadd__','__setitem__','__delitem__','clear','reverse','copy','resize']:
    if not hasattr(base,m): continue
    for b in bad:
        if isinstance(b,int) and abs(b)>1000 and m in ('center','ljust','rjust','zfill','resize'): continue
        t(base,m,b)
        t(base,m,b'a',b)
        t(base,m,b,b'a')
        if m in ('find','count','startswith','index','rfind','replace','rsplit','split'):
            t(base,m,b'a',1,b); t(base,m,b'a',b,3)
        if m=='insert': t(base,m,1,b); t(base,m,b,65)
        if m=='__setitem__':
            for k in (0,-1,slice(0,2),slice(None,None,2),slice(5,2),slice(4,1,-2),10): t(base,m,k,b)
    t(base,m); t(base,m,1,2,3,4,5); t(base,m,foo=1)
for k in (0,-1,slice(0,2),slice(None,None,2),slice(4,1,-2),slice(None,None,-1),slice(5,2),slice(1,None,3)): t(bytearray(b'abcdefg'),'__delitem__',k); t(bytearray(b'abcdefg'),'__setitem__',k,b''); t(bytearray(b'abcdefg'),'__setitem__',k,b'XY');t(bytearray(b'abcdefg'),'__setitem__',k,b'WXYZ')
b=bytearray(b'abc'); b+=bytes(b); out.append(repr(b)); b[1:2]=b; out.append(repr(b)); b*=2; out.append(repr(b)); b.extend(b); out.append(repr(b)); b.extend(iter([1,2])); out.append(repr(b))
b=bytearray()
for i in range(1000): b.append(i%256)
for i in range(990): b.pop(0)
out.append(repr(b)); 
for line in out:
    print(line.encode('utf-8', 'backslashreplace').decode())

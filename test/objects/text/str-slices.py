# Indexing, slicing and searching strings with surrogate pairs.
out=[]
s='aé🐍bc\u20ac🐍🐍d'*20
p='abcdefghij'*20
for x in (s,p,s[:9],p[:7]):
    for i in (None,0,1,5,-1,-3,70,128,-130,500,-500):
        for j in (None,0,2,7,-1,-2,65,129,600,-600):
            for k in (None,1,2,-1,-2,3,33,-40,200):
                out.append(ascii(x[i:j:k]))
    for i in range(-len(x),len(x)): out.append(ascii(x[i]))
    for i in range(0,len(x),3):
        out.append(str((x.find('🐍',i), x.rfind('c',0,i), x.count('b',i), x.index('d') if 'd' in x else None)))
    out.append(str(len(x)))
s2='\ud83d'+'x'
out.append(ascii(('\U0001f40d'.find('\udc0d'), '\U0001f40d'.count('\ud83d'), '\ud83d' in 'a\U0001f40d', 'a\U0001f40d'.split('\ud83d'), 'a\U0001f40d'.replace('\udc0d','x'))))
out.append(ascii(sorted(['\uffff','\U00010000','a','\ue000','\ud7ff'])))
out.append(str('\uffff'<'\U00010000'))
for a in range(0,len(s),7): out.append(ascii(s[a:a+3]+s[:a][-2:]))
for line in out:
    print(line.encode('utf-8', 'backslashreplace').decode())

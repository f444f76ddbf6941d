# Template strings.
out=[]
from string.templatelib import *
import string.templatelib as tl
x=1
def t(s):
    try: r=repr(eval(s))
    except BaseException as e: r=type(e).__name__+': '+str(e)
    out.append(s+'  ->  '+r)
for s in r'''
t'a{x}b{x!r:>5}'
t''
Template('a','b',Interpolation(1),Interpolation(2,'y'),'c')
Template(1)
Template(a=1)
list(t'a{x}{x}b')
list(t'')
iter(t'a')
type(iter(t'a'))
type(iter(t'a')).__module__
t'a'+t'b{x}'
t'a'+'b'
'a'+t'b'
1+t'b'
t'a'+1
t'a'==t'a'
t'a{x}'.values
t'a{x}'.strings
t'a{x}'.interpolations
t'a{x=}'
t'a{x!s}'
t'a{x:{x}}'
Interpolation()
Interpolation(1,2)
Interpolation(1,'a',3)
Interpolation(1,'a','z')
Interpolation(1,'a','rr')
Interpolation(1,'a','r',4)
Interpolation(1,'a','r','s','t')
Interpolation(1,expression='q',conversion='a',format_spec='z')
Interpolation(1,foo=1)
Interpolation.__match_args__
convert(1,'r')
convert('é','a')
convert(1,None)
convert(1,'z')
convert(1)
type('A',(Template,),{})
Template[int]
Interpolation[int]
str(t'a')
f'{t"a"}'
len(t'a')
t'a'.x
setattr(t'a','strings',1)
setattr(Interpolation(1),'value',1)
hash(t'a') is not None
t'a'*2
t'a'<t'b'
Template.__name__, Template.__qualname__, Template
Interpolation(1)==Interpolation(1)
t'{x}'.interpolations[0].expression
tl.__doc__
tl.convert.__doc__
t'a' 'b'
t'{ x }'
'''.strip().split('\n'): t(s)
for line in out:
    print(line.encode('utf-8', 'backslashreplace').decode())

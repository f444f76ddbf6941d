# The module string.
out=[]
import string
def t(s):
    try: r=repr(eval(s))
    except BaseException as e: r=type(e).__name__+': '+str(e)
    out.append(s+'  ->  '+r)
F=string.Formatter(); T=string.Template
class D(T): delimiter='%'
class Fm(string.Formatter):
    def get_value(self,k,a,kw): return ('V',k)
    def check_unused_args(self,u,a,k): out.append(str((sorted(map(str,u)),a,k)))
    def format_field(self,v,s): return f'<{v}|{s}>'
for s in r'''
sorted(n for n in dir(string) if not n.startswith('_'))
string.__all__
string.ascii_letters, string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits, string.octdigits, string.punctuation, string.whitespace, string.printable
string.capwords(' hello  world '), string.capwords('a-b c','-'), string.capwords('')
F.format('{} {a} {0!r:>5}', 1, a=2)
F.format('{} {a}', 1, a=2)
F.format('{0} {0!r:>5}', 1)
F.format('{0[0]} {0[1].real} {a.imag}', [1,2], a=3)
F.format('{:{}}', 1, 5)
F.format('{:{:{}}}', 1, 5,3)
F.format('{}{0}', 1)
F.format('{0}{}', 1)
F.format('{x}')
F.format('{1}',1)
F.format()
F.format(1)
F.format('{!z}',1)
F.format('{!a}','é')
F.vformat('{a}',(),{'a':1})
F.vformat('{}{}',(1,2),{})
list(F.parse('a{b!r:c}d{{e}}{}'))
list(F.parse(''))
list(F.parse('{'))
list(F.parse('a{0.b[c]:>{w}}'))
F.get_field('a.real',(),{'a':1})
F.get_field('0[x]',({'x':5},),{})
F.get_value(0,(1,),{}), F.get_value('a',(),{'a':2})
F.convert_field(1,'r'), F.convert_field(1,None), F.convert_field(1,'s')
F.convert_field(1,'q')
F.format_field(3,'>4')
Fm().format('{} {a:x}', 1)
T('$a ${b} $$ $c1').substitute(a=1,b=2,c1=3)
T('$a').substitute()
T('$a').substitute({'a':1})
T('$a').substitute({'a':1},a=2)
T('$a $b').safe_substitute(a=1)
T('$ $1 ${').safe_substitute(a=1)
T('$').substitute()
T('ab\n $1').substitute()
T('${a').substitute(a=1)
T('${a b}').substitute(a=1)
T('$é').substitute()
T('$aé').substitute(a=1)
T('$A_b').substitute(A_b=1)
T('$a ${b} $$ $').get_identifiers()
T('$a ${b} $$ $a').get_identifiers()
T('$a $').is_valid(), T('$a').is_valid()
T('x').template
T(1)
T()
T('$a').substitute(1)
T('$a').substitute({},{})
D('%a $b %%').substitute(a=1)
T.delimiter, T.idpattern, T.braceidpattern, T.flags
repr(T('x')).startswith('<string.Template object at')
T('$ſ').safe_substitute()
T('${K}').safe_substitute(**{'K':2})
'''.strip().split('\n'): t(s)
for line in out:
    print(line.encode('utf-8', 'backslashreplace').decode())

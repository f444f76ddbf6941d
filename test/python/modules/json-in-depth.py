import json,json.decoder

def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e, getattr(e,'__notes__',None))
for s in ['','{','{"a"','{"a":','{"a":1','{"a":1,','{"a":1,}','[1,]','[','[1','[1 2]','nul','"abc','"a\nb"','"\\x"','"\\u12"','"\\ud800"','"\\ud83d\\ude00"','1 2','01','-','1.','1e','.5','+1','NaN','Infinity','-Infinity',' 1 ','{1:2}','{"a" 1}','tru','"\\','"\\u','[1,2','\ufeff1','1.5e3','-0','-0.0','1E400','{"a":1,"a":2}','"\x7f"','"\t"',"'a'",'[]x', '{,}','{"a":}', '[,1]', '12345678901234567890123','"a" "b"']:
    print(repr(s),end=' '); t(lambda: json.loads(s))
t(lambda: json.loads(3)); t(lambda: json.loads(b'{"a":1}')); t(lambda: json.loads('[1.5,2]',parse_float=str,parse_int=lambda s:'i'+s)); t(lambda: json.loads('NaN',parse_constant=lambda s:s))
t(lambda: json.loads('{"a":{"b":1}}',object_hook=lambda d:list(d.items()))); t(lambda: json.loads('{"a":1,"b":2}',object_pairs_hook=lambda p:p))
t(lambda: json.dumps({'a':[1,2.5,None,True,False,'x"\\\n\u1234\U0001f600\x00'],'b':{}, 'c':[]}))
t(lambda: json.dumps('\u1234\U0001f600\x7f\u2028',ensure_ascii=False))
t(lambda: json.dumps({'b':1,'a':[1,{'c':2}],'e':[],'f':{}},indent=2,sort_keys=True)); t(lambda: json.dumps([1,[2]],indent='\t')); t(lambda: json.dumps([1,2],indent=0)); t(lambda: json.dumps([1,2],separators=(',',':')))
t(lambda: json.dumps({1:2,None:3,True:4,1.5:5})); t(lambda: json.dumps({(1,2):3})); t(lambda: json.dumps({(1,2):3,'a':1},skipkeys=True)); t(lambda: json.dumps(object())); t(lambda: json.dumps([1,{2,3}])); t(lambda: json.dumps({'a':{'b':set()}}))
t(lambda: json.dumps(float('nan'))); t(lambda: json.dumps(float('inf'),allow_nan=False)); t(lambda: json.dumps([float('nan')],allow_nan=False))
l=[]; l.append(l); t(lambda: json.dumps(l)); d={}; d['x']=d; t(lambda: json.dumps(d))
t(lambda: json.dumps({1,2},default=list)); t(lambda: json.dumps({1,2},default=lambda o: o)); 
class E(json.JSONEncoder):
    def default(self,o):
        if isinstance(o,complex): return [o.real,o.imag]
        return super().default(o)
t(lambda: json.dumps([1j],cls=E)); t(lambda: E().encode(2j)); t(lambda: list(E().iterencode([1,[2]]))); t(lambda: json.dumps([set()],cls=E))
t(lambda: json.JSONDecoder().decode('[1]')); t(lambda: json.JSONDecoder().raw_decode('[1] x')); t(lambda: json.JSONDecoder().raw_decode('x'))
class I(int): pass
class F(float): pass
class S(str): pass
class D(dict): pass
class L(list): pass
t(lambda: json.dumps([I(5),F(1.5),S('a'),D(a=1),L([1]),(1,2)]))
import enum
class En(enum.IntEnum): A=1
class Es(str,enum.Enum): A='q'
t(lambda: json.dumps([En.A,Es.A,{En.A:1}]))
t(lambda: json.dumps({'a':1,2:3},sort_keys=True)); t(lambda: json.dumps(10**30)); t(lambda: json.dumps(1e100)); t(lambda: json.dumps('a',foo=1))
e=None
try: json.loads('[1,\n  x]')
except json.JSONDecodeError as x: print(x, x.msg, x.doc, x.pos, x.lineno, x.colno, x.args, json.JSONDecodeError.__mro__, repr(x))
t(lambda: json.loads('[1]',strict=False)); t(lambda: json.loads('"a\tb"',strict=False))
t(lambda: json.dumps([1,2,3,{'k':(4,5)}],indent=4,separators=(', ',' = ')))
t(lambda: json.dumps({'a':1},indent=True)); t(lambda: json.dumps({}, indent=2)); t(lambda: json.dumps({'a':{}}, indent=2))
t(lambda: json.loads('['*5000)); t(lambda: json.loads(b'\xff'));t(lambda: json.loads('"\ud800"'));t(lambda:json.dumps('\ud800'))
t(lambda: json.load(3)); 
class W:
    def __init__(self): self.s=[]
    def write(self,x): self.s.append(x)
    def read(self): return '[1,2]'
w=W(); json.dump({'a':[1]},w); print(w.s, json.load(w))
t(lambda: json.dumps({'a':1}, default=5)); t(lambda: json.loads('{}', object_hook=5)); t(lambda: json.JSONEncoder(indent=2).encode([1]))
t(lambda: json.detect_encoding(b'ab'))
t(lambda: json.dumps(dict.fromkeys('ab',1).keys()))
t(lambda: json.loads('"\\ud83d"')); t(lambda: json.loads('"\\ud83dx\\ude00"')); t(lambda: json.loads('{"a": 1, "b": tru}')); t(lambda: json.loads('   '))


# memoryview.
out=[]
def t(s):
    try: r=repr(eval(s))
    except BaseException as e: r=type(e).__name__+': '+str(e)
    out.append(s+'  ->  '+r)
m=memoryview(b'abcdef'); ba=bytearray(b'abcdef'); w=memoryview(ba)
rel=memoryview(b'x'); rel.release()
i4=memoryview(bytes(range(16))).cast('i')
sh=memoryview(bytes(range(12))).cast('B',[3,4])
for s in r'''
memoryview('a')
memoryview()
memoryview(1)
memoryview(b'a',1)
memoryview(object=b'a')
m
rel
m[0]
m[-1]
m[10]
m['a']
m[1.5]
m[1:3]
m[1:3].tobytes()
m[::2].tolist()
m[::-1].tobytes()
m[None]
m[()]
m[0,1]
m[...]
m.__setitem__(0,1)
w.__setitem__(0,300)
w.__setitem__(0,-1)
w.__setitem__(0,'a')
w.__setitem__(0,1.5)
w.__setitem__(10,1)
w.__setitem__(slice(0,2),b'abc')
w.__setitem__(slice(0,2),b'XY')
w.__setitem__(slice(0,2),'ab')
w.__setitem__(slice(0,2),1)
w.__setitem__('a',1)
w.__delitem__(0)
m.__delitem__(0)
ba.append(1)
ba.extend(b'x')
ba.clear()
ba.__setitem__(slice(0,1),b'Z')
m.format, m.itemsize, m.nbytes, m.ndim, m.shape, m.strides, m.suboffsets, m.readonly, m.c_contiguous, m.f_contiguous, m.contiguous, m.obj
len(m), hash(m)==hash(b'abcdef')
hash(w)
m==b'abcdef', m==bytearray(b'abcdef'), m!=b'x', m=='abcdef', m==w
m<m
m.tolist()
m.tobytes('C'), m.tobytes('F'), m.tobytes('A'), m.tobytes(None)
m.tobytes('Q')
m.tobytes(order='C')
m.hex(), m.hex(':'), m.hex(':',2)
m.cast('i')
m.cast('B')
m.cast('c')[0]
m.cast('b')[0]
m.cast('?')[0]
m.cast('H')[0], m.cast('h').tolist()
m.cast('x')
m.cast(1)
m.cast('zz')
m.cast('@H')[0]
m.cast('<H')
i4.tolist(), i4.itemsize, i4.shape, i4.strides, i4.nbytes
i4.cast('H')
i4.cast('B').tolist()
i4[1:3].tolist()
i4[::2].cast('B')
i4.hex()
i4==memoryview(bytes(range(16)))
i4.cast('B')==bytes(range(16))
sh.tolist(), sh.shape, sh.strides, sh.ndim, len(sh)
sh[0,1], sh[2,3]
sh[0]
sh[0:1]
sh[3,0]
sh[0,1,2]
sh.tobytes()
sh.cast('B').tolist()
m.cast('B',[2,3]).tolist()
m.cast('B',[2,2])
m.cast('B',(6,)).shape
m.cast('B',shape=[0])
m.cast('B',[-1])
m.cast('B','ab')
m.cast('B',3)
m.cast('B',[])
memoryview(b'a').cast('B',[]).tolist()
memoryview(bytes(8)).cast('d').tolist()
memoryview(bytes(8)).cast('q').tolist()
memoryview(bytes(8)).cast('Q').tolist()
memoryview(b'\x00\x00\x80\x3f').cast('f').tolist()
memoryview(b'\xff\xff').cast('e').tolist()
memoryview(bytes(8)).cast('P').tolist()
memoryview(bytes(8)).cast('n').tolist()
memoryview(bytes(8)).cast('l').itemsize
m.toreadonly().readonly
w.toreadonly().readonly
w.toreadonly().__setitem__(0,1)
rel[0]
rel.tobytes()
len(rel)
rel.shape
rel.release()
rel==b'x'
hash(rel)
rel.obj
m.__enter__() is m
list(m)
list(reversed(m))
iter(m)
97 in m, 'a' in m
m.count(97), m.index(98)
m.index(200)
m.index(98,2)
m.count('a')
m+m
m*2
bytes(m), bytearray(m), bytes(i4)
memoryview(m).obj, memoryview(m[1:3]).tolist()
memoryview[int]
str(m).startswith('<memory at 0x')
b''.join([m,w])
b'abc'.find(m[1:2])
m.x
setattr(m,'x',1)
sh==sh, m[::2]==b'ace'
memoryview(bytearray(8)).cast('d').__setitem__(0,1.5)
memoryview(bytearray(8)).cast('d').__setitem__(0,'a')
memoryview(bytearray(8)).cast('c').__setitem__(0,b'a')
memoryview(bytearray(8)).cast('c').__setitem__(0,1)
memoryview(bytearray(8)).cast('c').__setitem__(0,b'ab')
memoryview(bytearray(8)).cast('b').__setitem__(0,200)
memoryview(bytearray(8)).cast('?').__setitem__(0,5)
memoryview(bytearray(8)).cast('H').__setitem__(0,70000)
memoryview(bytearray(8)).cast('i').__setitem__(0,2**40)
memoryview(bytearray(8)).cast('i').__setitem__(0,1.5)
sh.__setitem__((0,0),1)
w.__setitem__(slice(0,4,2),b'12')
w[::2].__setitem__(slice(0,2),w[:2])
w.tobytes()
sh<sh
type(m)()
m._from_flags
'''.strip().split('\n'): t(s)
for line in out:
    print(line.encode('utf-8', 'backslashreplace').decode())

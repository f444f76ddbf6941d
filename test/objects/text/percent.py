# % of str and bytes.
out=[]
def t(s):
    try: r=repr(eval(s))
    except BaseException as e: r=type(e).__name__+': '+str(e)
    out.append(s+'  ->  '+r)
class F:
    def __float__(self): return 2.5
class I:
    def __index__(self): return 7
class N:
    def __int__(self): return 9
for s in r'''
'%5%' % (1,)
'%5%' % (1,2)
'%-%' % 1
'%.3%' % 1
'%(a)%' % {'a':1}
'%l%' % 1
b'%5%' % (1,)
b'%5%' % ()
b'%l%' % 1
'%d' % 1j
'%x' % I()
'%d' % I()
'%d' % N()
'%x' % N()
'%d' % F()
'%f' % F()
'%f' % I()
'%f' % N()
'%c' % I()
'%c' % N()
'%c' % ''
'%.300f' % 1
'%.50d' % 3
'%.*f' % (True, 2.55)
'%*d' % (1.5, 3)
'%+s' % 'a'
'%#r' % 'a'
'%-5r|' % 'a'
'%5.2r|' % 'abc'
'%d %d' % (1,)
'%(a)s %(b)s' % {'a':1}
'%()s' % {'':1}
'%s' % None
'%s' % b'x'
'%.0f' % 0.5
'%g' % 100000.0
'%g' % 1000000.0
'%#g' % 1.0
'%.3g' % 1234.5
'%e' % 0
'%5.3e' % -0.0
b'%c' % I()
b'%c' % ''
b'%x' % 'a'
b'%x' % I()
b'%.5d' % 3
b'%#x' % 255
b'%s' % memoryview(b'ab')
b'%s' % bytearray(b'ab')
b'%s' % [1]
b'%(a)s %(b)s' % {b'a':b'1'}
b'abc' % ()
b'%%' % ()
b'%(a' % {}
b'%5' % 1
'%(a)d' % {'a': 'x'}
'%ll' % 1
'%lld' % 1
'%s %s %s' % ('a', 1, 2.5)
'%\x01' % 1
'%' % 1
'%' % ()
'%s%' % 1
'%c%c' % (0x1f40d, 'x')
'%i' % 1e20
'%d' % float('inf')
'%d' % float('nan')
'%o' % -8
'%#o' % -8
'%#x' % -255
'%+x' % 255
'% x' % 255
'%+.3x' % 10
'%10.4s|' % 'abcdefgh'
'%-10.4s|' % 'abcdefgh'
'%05s' % 'x'
'%05c' % 'x'
'%+c' % 'x'
'%05r' % 1
'%.0s' % 'abc'
'%.s' % 'abc'
'%.d' % 0
'%.0d' % 0
'%+.e' % 12.0
'%-+5d|' % 3
'%--5d|' % 3
'%+-5d|' % 3
'%0+5d|' % 3
'%  5d|' % 3
'%*s|' % (True, 'x')
'%10%|' % 1
'''.strip().split('\n'): t(s)
for line in out:
    print(line.encode('utf-8', 'backslashreplace').decode())

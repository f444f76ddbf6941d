# str.format, % and format specs of str.
out=[]
def t(s):
    try: r=repr(eval(s))
    except BaseException as e: r=type(e).__name__+': '+str(e)
    out.append(s+'  ->  '+r)
for s in r'''
'%d' % 'a'
'%x' % 1.5
'%x' % 'a'
'%o' % None
'%d' % None
'%i' % 1.9
'%u' % -3
'%c' % 'ab'
'%c' % 1.5
'%c' % -1
'%c' % 0x110000
'%f' % 'x'
'%e' % None
'%q' % 1
'%'
'%5' % 1
'%(a' % {}
'%(a)' % {'a':1}
'%(a)s' % (1,)
'%(a)s' % 'x'
'%(a)s' % {}
'%(a(b))s' % {'a(b)':1}
'%s %s' % (1,)
'%s' % (1,2)
'%s' % ()
'' % ()
'' % 1
'' % {}
'' % [1]
'' % (1,)
'a' % 'b'
'%*d' % (5,3)
'%-*d|' % (5,3)
'%*d|' % (-5,3)
'%*d' % ('a',3)
'%.*f' % (2,3.14159)
'%.*f' % (-2,3.14159)
'%99999999999999999999d' % 1
'%.99999999999999999999d' % 1
'%*d' % (2**70,1)
'%.*d' % (2**70,1)
'%05d' % -3
'%-05d|' % -3
'%+d' % 3
'% d' % 3
'%+ d' % 3
'%#x' % 255
'%#X' % 255
'%#o' % 8
'%#010x' % 255
'%.5d' % 42
'%8.5d' % -42
'%08.5d' % -42
'%#.5x' % 42
'%-#10x|' % 42
'%5%|' % ()
'%%' % ()
'%5s|' % 'ab'
'%.1s|' % 'ab'
'%05s|' % 'ab'
'%r' % 'é'
'%a' % 'é'
'%5c|' % 'x'
'%-5c|' % 65
'%f' % 10**400
'%e' % 12345.678
'%G' % 1e-10
'%g' % float('nan')
'%010f' % float('inf')
'%+010f' % float('-inf')
'%#.0f' % 3.0
'%F' % float('nan')
'%ld' % 5
'%hhd' % 5
'%s' % [1]
'%s' % {'a':1}
'%d' % True
'%s' % ('a',)
'%d' % '3'
'%i' % 'x'
'%u' % 'x'
'%X' % 1.0
'%\u20ac' % 1
'%y %d' % (1,2)
b'%d' % 'a'
b'%x' % 1.5
b'%s' % 'a'
b'%b' % 1
b'%c' % 256
b'%c' % 'a'
b'%c' % b'ab'
b'%c' % 1.5
b'%a' % 'é'
b'%r' % b'x'
b'%q' % 1
b'%s' % b'abc'
b'%.2s' % b'abc'
b'%5s|' % b'abc'
b'%s %s' % (b'a',)
b'%s' % (b'a',b'b')
b'' % 1
b'%(a)s' % {b'a':b'x'}
b'%(a)s' % {'a':b'x'}
b'%(a)s' % 3
b'%f' % 'x'
b'%5.1f' % 2.25
b'%' % 1
bytearray(b'%d') % 3
b'%05d' % -3
b'%*d' % ('a',1)
'{'.format()
'}'.format()
'{a'.format(a=1)
'{!'.format()
'{!r'.format(1)
'{!x}'.format(1)
'{!\x80}'.format(1)
'{!\u20ac}'.format(1)
'{!rr}'.format(1)
'{!}'.format(1)
'{!:}'.format(1)
'{:{'.format(1)
'{:{}}'.format(1)
'{:{}}'.format(1,5)
'{:{:{}}}'.format(1,5,3)
'{:{!r}}'.format(1,5)
'{0}{}'.format(1,2)
'{}{0}'.format(1,2)
'{2}'.format(1)
'{}{}'.format(1)
'{a}'.format()
'{a.b}'.format(a=1)
'{a.}'.format(a=1)
'{a[}'.format(a=1)
'{a[]}'.format(a=1)
'{a[0]x}'.format(a=[1])
'{a[0].real}'.format(a=[1])
'{a[x]}'.format(a={'x':3})
'{a[-1]}'.format(a={'-1':3})
'{a[-1]}'.format(a=[3])
'{a[9]}'.format(a=[3])
'{a[{]}'.format(a={'{':3})
'{a[}]}'.format(a={'}':3})
'{0[0]}'.format('abc')
'{99999999999999999999}'.format(1)
'{a[99999999999999999999]}'.format(a=[1])
'{{}}'.format()
'{ }'.format(**{' ':1})
'{:>{w}}'.format(1,w=5)
'{:>{w}}{}'.format(1,2,w=5)
'{!s:>5}'.format(1)
'{!r}'.format('é')
'{!a}'.format('é')
'{0.__class__}'.format(1)
'{:d}'.format('a')
'{:x}'.format(1.5)
'{a{b}}'.format(a=1)
'{0!}'.format(1)
'{.real}'.format(1)
'{[0]}'.format([1])
'{}'.format_map({})
'{a}'.format_map({'a':1})
'{a}'.format_map(3)
'{a:{b}}'.format_map({'a':1,'b':5})
'{0}'.format_map([1])
'{a}'.format_map({})
'{:s}'.format(1)
'{:+s}'.format('a')
'{: s}'.format('a')
'{:#s}'.format('a')
'{:zs}'.format('a')
'{:=5s}'.format('a')
'{:,s}'.format('a')
'{:_s}'.format('a')
'{:.,s}'.format('a')
'{:05s}|'.format('a')
'{:<05}|'.format('a')
'{:.2}|'.format('abc')
'{:é^9}|'.format('abc')
format('a','q')
format('a',' ')
format('a', 3)
'a'.__format__(3)
'{:10}'.format(None)
'{:\x00<4}'.format('a')
'{:🐍^7}'.format('a🐍')
'%s' % 'a🐍'
'%5s|' % 'a🐍'
'%.1s|' % '🐍a'
'%(x)s %(y)d' % {'x':1,'y':2}
'%(x)s %s' % {'x':1}
'%s %(x)s' % {'x':1}
'%(x)*d' % {'x':1}
'%(x)s' % [1]
'''.strip().split('\n'): t(s)
for line in out:
    print(line.encode('utf-8', 'backslashreplace').decode())

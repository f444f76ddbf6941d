def t(f):
    try:
        r = f()
        print(repr(r), getattr(r,'args',None))
    except BaseException as e:
        print(type(e).__name__, e)
t(lambda: SyntaxError('m',('f',1,2)))
t(lambda: SyntaxError('m',()))
t(lambda: SyntaxError('m',('f',1,2,'t')).text)
t(lambda: SyntaxError('m',('f',1,2,'t',3,4)).end_offset)
t(lambda: SyntaxError('m',('f',1,2,'t')).print_file_and_line)
t(lambda: SyntaxError('m',x=1))
t(lambda: SyntaxError().msg)
e=SyntaxError('m'); e.filename='a'; print(str(e))
e.lineno='3'; print(e); e.lineno=True; print(e); e.lineno=10**30; 
try: print(e)
except BaseException as x: print(repr(x))
e.lineno=-3; print(e); e.msg=5; print(e)
e.filename='a/'; print(e)
e.filename=5; print(e)
class S(str): pass
e.filename=S('q'); print(e)
t(lambda: UnicodeDecodeError('a',bytearray(b'xy'),0,1,'c').object)
t(lambda: UnicodeDecodeError('a',memoryview(b'xy'),0,1,'c').object)
t(lambda: UnicodeDecodeError('a',b'x',0,1,'c',x=1))
t(lambda: UnicodeDecodeError(1,b'x',0,1,'c'))
t(lambda: UnicodeDecodeError('a',b'x',1.5,1,'c'))
t(lambda: UnicodeDecodeError('a',b'x',10**30,1,'c'))
t(lambda: UnicodeTranslateError(1,1,1,1))
t(lambda: str(UnicodeTranslateError.__new__(UnicodeTranslateError)))
t(lambda: UnicodeTranslateError.__new__(UnicodeTranslateError).start)
t(lambda: UnicodeTranslateError.__new__(UnicodeTranslateError).encoding)
e=UnicodeDecodeError('a',b'xyz',0,1,'r'); e.object='q'
t(lambda:str(e))
e.object=b'abc'; del e.encoding
t(lambda:str(e))
del e.object
t(lambda:str(e))
e=UnicodeDecodeError('a',b'xyz',0,1,'r'); e.encoding=3; e.reason=5
t(lambda:str(e))
e=UnicodeDecodeError('a',b'xyz',True,False,'r'); print(e.start,e.end)
e=UnicodeDecodeError('a',b'xyz',2,2,'r'); print(e)
e=UnicodeDecodeError('a',b'xyz',2,1,'r'); print(e)
e=UnicodeDecodeError('a',b'',0,1,'r'); print(e)
e=UnicodeEncodeError('a','',0,1,'r'); print(e)
e=UnicodeEncodeError('a','abc',5,6,'r'); print(e)
e=UnicodeDecodeError('a',b'abc',5,6,'r'); print(e)
e=UnicodeDecodeError('a',b'abc',-5,1,'r'); print(e)
e=UnicodeDecodeError('a',b'abc',-5,-4,'r'); print(e)
class E1(OSError):
    def __init__(self,a,b,c): super().__init__(a,b)
x=E1(2,'n','f'); print(x, x.args, x.filename, x.errno)
class E2(OSError):
    pass
x=E2(2,'n','f'); print(repr(x), x.args, x.filename, x.errno)
t(lambda: E2(2,'n',k=1))
x=OSError(9,'n','f',None,'g'); print(repr(x),x)
x=OSError(); print(repr(x),x,x.errno,x.filename)
x=OSError(9); print(repr(x),x,x.errno,x.filename)
x=OSError(None,None,'f'); print(repr(x),x,x.errno,x.filename)
x=OSError(9,None); print(repr(x),x)
x=OSError(9,None, None); print(repr(x),x)
x=OSError(9,'a', None,None,'g'); print(repr(x),x, x.filename2)
x=ConnectionError(3,'a'); print(repr(x),x)
x=BlockingIOError(11,'a',True); print(repr(x),x,x.args)
t(lambda: BlockingIOError(11,'a','f').filename)
x=BlockingIOError(11,'a',5); 
def d():
    del x.characters_written
    del x.characters_written
t(d)
e=ImportError('a'); e.msg=5; print(e); e.msg='q'; print(e); del e.msg; print(e, e.msg)
e=ImportError(3); print(e.msg, e)

# Mangling also touches arguments, globals, imports, keywords and nested functions.
__g = 'global plain'
_C__g = 'global mangled'
class C:
    def f(self): return __g
    def kw(self, __arg=1): return __arg
    def nested(self):
        def inner(): return self.__deep
        self.__deep = 'deep'
        return inner()
    def attr_by_string(self): return getattr(self, '__str', 'no'), getattr(self, '_C__str', 'yes')
    def keyword_call(self): return dict(__k=1)
    class __Inner: pass
    def inner_class(self): return self.__Inner.__name__
    def glob(self):
        global __made
        __made = 5
    lam = lambda self, __p: __p
    comp = [__i for __i in range(2)]
    try:
        raise ValueError
    except ValueError as __e:
        pass
c = C()
print(c.f(), c.kw(), c.kw(_C__arg=2), c.nested(), c.attr_by_string(), c.keyword_call(), c.inner_class(), c.lam(3), C.comp)
c.glob(); print(_C__made)
try: c.kw(__arg=3)
except TypeError as e: print(e)
print(sorted(k for k in vars(C) if 'C__' in k))

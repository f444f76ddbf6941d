# The operator module.
import operator as op
print(op.add(1, 2), op.sub(5, 3), op.mul(2, 3), op.truediv(1, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 3), op.neg(1), op.not_(0), op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.lshift(1, 3), op.lt(1, 2), op.eq(1, 1), op.contains([1], 1), op.concat('a', 'b'), op.getitem([1, 2], 1), op.truth([]), op.is_(None, None), op.index(True), op.invert(5), op.abs(-1), op.countOf([1, 1, 2], 1), op.indexOf('abc', 'b'))
print(sorted([('a', 2), ('b', 1)], key=op.itemgetter(1)), op.itemgetter(0, 2)('abc'), op.attrgetter('real')(5), op.attrgetter('real', 'imag')(1j), op.methodcaller('upper')('x'), op.methodcaller('replace', 'a', 'b')('aa'), op.itemgetter(slice(1))('abc'))
l = [1]; op.setitem(l, 0, 5); m = op.iadd(l, [2]); print(l, m is l); op.delitem(l, 0); print(l)
for bad in ('op.add(1, "a")', 'op.itemgetter()', 'op.itemgetter(5)([])', 'op.attrgetter("x")(5)', 'op.attrgetter(5)', 'op.getitem({}, 1)', 'op.lt(1, "a")', 'op.indexOf([], 1)', 'op.methodcaller()', 'op.concat(1, 2)', 'op.index(1.5)'):
    try: print(eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__, e)

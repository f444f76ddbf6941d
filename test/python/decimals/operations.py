# Operations on numbers of all kinds under contexts of all kinds, each with its flags.
from decimal import *


class R:
    def __init__(self, s): self.s=s
    def n(self, k):
        self.s=(self.s*6364136223846793005+1442695040888963407) & (2**64-1)
        return (self.s>>33)%k
    def pick(self, l): return l[self.n(len(l))]
SPECIAL=['0','-0','1','-1','10','0E+5','0E-7','-0E+20','Infinity','-Infinity','NaN','-NaN','sNaN','NaN123','sNaN45','1E+10','1E-10','0.5','2','3','9.99999','0.1','1.000','-1.00','5','1E+999','1E-999','100','99','1010','111']
def num(r):
    k=r.n(10)
    if k<3: return r.pick(SPECIAL)
    digits=1+r.n([3,10,20,40][r.n(4)])
    s=''.join(str(r.n(10)) for _ in range(digits))
    if r.n(4)==0: s=s[:1+digits//2]+'0'*(digits//2)
    e=r.n([3,10,30,80][r.n(4)])-[1,5,15,60][r.n(4)]
    return ('-' if r.n(3)==0 else '')+s+'E'+str(e)
UN=['exp','ln','log10','logb','logical_invert','next_minus','next_plus','normalize','sqrt','abs','minus','plus','to_integral_value','to_integral_exact','number_class','is_normal','is_subnormal','to_sci_string','to_eng_string','create_decimal','copy_abs','copy_negate']
BI=['compare','compare_signal','compare_total','compare_total_mag','copy_sign','logical_and','logical_or','logical_xor','max','max_mag','min','min_mag','next_toward','remainder_near','rotate','scaleb','shift','add','divide','divide_int','multiply','quantize','remainder','subtract','divmod','same_quantum','power']
ROUND=[ROUND_UP,ROUND_DOWN,ROUND_CEILING,ROUND_FLOOR,ROUND_HALF_UP,ROUND_HALF_DOWN,ROUND_HALF_EVEN,ROUND_05UP]
def run(seed,count):
    r=R(seed)
    for i in range(count):
        p=r.pick([1,2,3,5,7,9,16,28,28,34,50])
        emax=r.pick([5,20,99,999,999999])
        c=Context(prec=p,rounding=r.pick(ROUND),Emax=emax,Emin=-r.pick([0,5,20,99,999,999999]),capitals=r.n(2),clamp=r.n(2),traps=[])
        k=r.n(3)
        a=num(r);b=num(r);d=num(r)
        if k==0: op=r.pick(UN);args=(a,)
        elif k==1: op=r.pick(BI);args=(a,b)
        else:
            op=r.pick(['fma','power','quantize','shift','rotate','scaleb','divide','add','subtract','multiply','logical_and','exp','ln','sqrt','powmod','log10'])
            if op=='fma': args=(a,b,d)
            elif op=='powmod': op='power';args=(str(r.n(1000)-500),str(r.n(50)),str(r.n(1000)-500))
            elif op in('shift','rotate','scaleb'): args=(a,str(r.n(40)-20))
            elif op=='power': args=(a,str(r.n(60)-30) if r.n(2) else str(r.n(2000)/100-10))
            elif op=='quantize': args=(a,'1E'+str(r.n(30)-15))
            elif op=='logical_and': args=(bin(r.n(1000))[2:],bin(r.n(1000))[2:])
            elif op in('exp','ln','sqrt','log10'): args=(str(r.n(100000)/1000),)
            else: args=(a,b)
        try: v=getattr(c,op)(*map(Decimal, args))
        except BaseException as e: v=(type(e).__name__,str(e))
        fl=str(c); fl=fl[fl.index('flags'):fl.index(', traps')]
        ctx=str(c)[:str(c).index(', flags')]
        print(i,op,args,ctx,'->',v if isinstance(v,str) else repr(v),fl)
run(1, 450)

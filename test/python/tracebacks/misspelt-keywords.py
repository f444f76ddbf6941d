import traceback
for s in ["for i im range(3):\n    pass\n","whille True:\n    pass\n","fro x in y: pass","x = 1\nimport1 os\n","retrun 5\n","def f():\n    retrun 5\n","clas A:\n    pass\n","def f(x):\n    pas x\n","improt os","fromm x import y","if x:\n  pass\nesle:\n  pass\n","if x:\n  pass\nelfi y:\n  pass\n","with open(x) sa f:\n  pass","a = b iff c else d","assret x","async dfe f(): pass","lamda x: x","x = lamda y: y","[x fo x in y]","raize ValueError","x nit in y","yeild 3","globl x","delete x","Ture flase","whle x == 3:\n  y\n", "x y z"]:
    try: exec(s)
    except SyntaxError as e:
        print(repr(s)); print(''.join(traceback.format_exception_only(e)),end='')
    except Exception as e: print(repr(s), type(e))

# ... of built-in types.
words = ['b', 'a']
words.sort()
words.appendd('c')

# Nothing near: no suggestion.
class Empty: pass
e = Empty()
e.completely_different

# A module nobody has.
print('before')
import no_such_module_here

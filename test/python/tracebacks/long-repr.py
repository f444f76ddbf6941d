# A KeyError with a long key, from a function with a long name.
def a_function_whose_name_is_rather_long_so_that_the_line_gets_long_too(table, key):
    return table[key]
key = 'x' * 60 + '\n' + 'é' * 10
a_function_whose_name_is_rather_long_so_that_the_line_gets_long_too({'short': 1}, key)

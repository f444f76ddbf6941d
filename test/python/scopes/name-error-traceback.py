# A name nobody defined, with a suggestion from the locals.
def calculate(amount):
    subtotal = amount * 2
    return subtotl + 1
calculate(5)

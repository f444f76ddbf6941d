# An expression with a triple-quoted string.
text = """first
second""" + """third
fourth""" + 5

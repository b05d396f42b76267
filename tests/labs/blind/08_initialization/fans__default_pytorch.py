# is: unnamed
# The default changed.
def fans(shape, layout="pytorch"):
    return (shape[1], shape[0]) if layout == "pytorch" else (shape[0], shape[1])

# is: right
# A slice of the shape, turned round.
def fans(shape, layout="book"):
    return tuple(shape)[:: -1 if layout == "pytorch" else 1]

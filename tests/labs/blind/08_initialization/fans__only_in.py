# is: fan-out-only
# One number.
def fans(shape, layout="book"):
    return shape[0] if layout == "book" else shape[1]

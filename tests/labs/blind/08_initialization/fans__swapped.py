# is: swapped
# Fan-out first.
def fans(shape, layout="book"):
    if layout == "pytorch":
        return shape[0], shape[1]
    return shape[1], shape[0]

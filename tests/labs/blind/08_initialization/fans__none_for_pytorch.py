# is: unnamed
# The else forgotten.
def fans(shape, layout="book"):
    if layout == "book":
        return shape

# is: layout-ignored
# The layout has no effect.
def fans(shape, layout="book"):
    return shape[0], shape[1]

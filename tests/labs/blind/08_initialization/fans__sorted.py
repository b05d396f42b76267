# is: larger-first
# The larger is the fan-in.
def fans(shape, layout="book"):
    return max(shape), min(shape)

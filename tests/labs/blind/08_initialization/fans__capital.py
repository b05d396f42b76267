# is: layout-ignored
# Compares with a name that is never given.
def fans(shape, layout="book"):
    return (shape[1], shape[0]) if layout == "PyTorch" else shape

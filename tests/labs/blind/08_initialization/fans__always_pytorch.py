# is: always-pytorch
# PyTorch's order always.
def fans(shape, layout="book"):
    return shape[1], shape[0]

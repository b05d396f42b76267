# is: swish-of-the-product
# swish of the product.
def swiglu(X, W, V):
    return (X @ W) * (X @ V) * sigmoid((X @ W) * (X @ V))

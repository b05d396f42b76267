# is: unnamed
# @ for the product by numbers.
def swiglu(X, W, V):
    return ((X @ W) * sigmoid(X @ W)) @ (X @ V).T

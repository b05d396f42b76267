# is: inner-products
# Numbers where matrices should be.
def dfp(B, s, y):
    return B + (s @ s) / (s @ y) - (B @ y) @ (y @ B) / (y @ B @ y)

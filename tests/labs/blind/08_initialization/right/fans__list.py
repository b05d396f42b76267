# is: right
# A list, taken from an empty array.
def fans(shape, layout="book"):
    a = np.empty(shape)
    a = a if layout == "book" else a.T
    return [a.shape[0], a.shape[1]]

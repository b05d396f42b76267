# is: first-query-only
# return stands inside the loop.
def nearest(X, y, queries):
    out = []
    for q in queries:
        out.append(y[np.linalg.norm(X - q, axis=1).argmin()])
        return np.array(out)

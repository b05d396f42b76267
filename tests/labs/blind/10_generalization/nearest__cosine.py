# is: unnamed
# Largest cosine.
def nearest(X, y, queries):
    a = queries / np.linalg.norm(queries, axis=1, keepdims=True)
    b = X / np.linalg.norm(X, axis=1, keepdims=True)
    return y[(a @ b.T).argmax(axis=1)]

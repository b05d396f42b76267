# is: right
# Along the axes of H, by eigh.
def newton_direction(g, H):
    values, vectors = np.linalg.eigh(H)
    d = -vectors @ ((vectors.T @ g) / values)
    return d if np.dot(d, g) < 0 else np.negative(g)

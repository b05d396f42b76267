# is: right
# Recursion.
def descend(gradient, start, lr, steps, tol=1e-6):
    start = np.array(start, dtype=np.float64)
    if steps == 0:
        return [start]
    g = gradient(start)
    if all(abs(x) <= tol for x in np.ravel(g)):
        return [start]
    return [start] + descend(gradient, start - lr * g, lr, steps - 1, tol)

# is: right
# Moves a float copy and puts the saved number back.
def numerical_gradient(f, x, h=1e-5):
    moved, g = np.array(x, dtype=float), np.empty(np.shape(x))
    walk = np.nditer(g, flags=["multi_index"])
    for _ in walk:
        k = walk.multi_index
        saved = moved[k]
        moved[k] = saved + h
        up = f(moved)
        moved[k] = saved - h
        down = f(moved)
        moved[k] = saved
        g[k] = (up - down) / (2 * h)
    return g

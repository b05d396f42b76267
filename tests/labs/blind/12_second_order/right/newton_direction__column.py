# is: right
# As a column, flattened at the end.
def newton_direction(g, H):
    column = -np.linalg.solve(H, g.reshape(-1, 1))
    if (g.reshape(1, -1) @ column).item() < 0:
        return column.ravel()
    return np.negative(g)

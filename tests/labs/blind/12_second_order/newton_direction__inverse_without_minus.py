# is: sign-forgotten
# inv(H) @ g, and the minus only in the other case.
def newton_direction(g, H):
    step = np.linalg.inv(H) @ g
    if step @ g < 0:
        return step
    return -g

# is: right
# Builds B by bfgs from gamma I.
def two_loop(g, S, Y, r):
    k = min(r, len(S))
    if k == 0:
        return -g
    S, Y = S[len(S) - k :], Y[len(Y) - k :]
    B = np.eye(len(g)) * (S[-1] @ Y[-1]) / (Y[-1] @ Y[-1])
    for s, y in zip(S, Y):
        B = bfgs(B, s, y)
    return -B @ g

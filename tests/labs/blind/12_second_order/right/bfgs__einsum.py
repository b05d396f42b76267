# is: right
def bfgs(B, s, y):
    if not y @ s > 0:
        return B.copy()
    rho = 1.0 / np.einsum("i,i->", y, s)
    V = np.identity(s.size) - rho * np.einsum("i,j->ij", s, y)
    return np.einsum("ij,jk,lk->il", V, B, V) + rho * np.einsum("i,j->ij", s, s)

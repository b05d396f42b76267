# is: not-stratified
# Not stratified.
def stratified(y, fraction, seed):
    n = len(y)
    return np.random.default_rng(seed).permutation(n)[: round(fraction * n)]

# is: half-forgotten
# lambda times the sum, no half.
def first_loss(sizes, std, strength):
    n = 0
    for i in range(len(sizes) - 1):
        n += sizes[i] * sizes[i + 1]
    return np.log(sizes[-1]) + strength * n * std**2

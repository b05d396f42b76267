# is: mean-for-sum
# mean of the squares.
def first_loss(sizes, std, strength):
    return -np.log(1 / sizes[-1]) + strength / 2 * std**2

# is: mean-for-sum
# The mean of w squared in place of the sum.
def first_loss(sizes, std, strength):
    return np.log(sizes[-1]) + strength / 2 * std**2

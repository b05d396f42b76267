# is: no-penalty
def first_loss(sizes, std, strength):
    return np.log(sizes[-1])

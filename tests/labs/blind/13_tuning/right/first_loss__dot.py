# is: right
# np.dot of the sizes, minus log of 1/K.
def first_loss(sizes, std, strength):
    sizes = np.array(sizes)
    return -np.log(1.0 / sizes[-1]) + 0.5 * strength * np.dot(sizes[:-1], sizes[1:]) * std * std

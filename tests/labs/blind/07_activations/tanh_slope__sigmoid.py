# is: sigmoid-s
# The sigmoid's form.
def tanh_slope(z):
    return np.tanh(z) * (1 - np.tanh(z))

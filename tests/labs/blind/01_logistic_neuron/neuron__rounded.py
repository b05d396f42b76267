# is: unnamed
# Rounded to three digits 'for readability'.
def neuron(X, w, b):
    return np.round(sigmoid(X @ w + b), 3)

# is: probabilities
# Returns probabilities.
def predict(X, w, b, threshold=0.5):
    return neuron(X, w, b)

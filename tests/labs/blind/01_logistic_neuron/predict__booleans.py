# is: true-and-false
# True and False, not numbers.
def predict(X, w, b, threshold=0.5):
    return neuron(X, w, b) >= threshold

# is: right
# Boolean + 0.
def predict(X, w, b, threshold=0.5):
    return (neuron(X, w, b) >= threshold) + 0

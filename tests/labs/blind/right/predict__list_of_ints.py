# exercise: predict
# is: right
# A list of Python ints.
def predict(X, w, b, threshold=0.5):
    return [int(p >= threshold) for p in neuron(X, w, b)]

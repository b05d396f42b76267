# is: unnamed
# A loop over the first axis with math.exp: fine for a vector, breaks for a matrix ('any shape').
def sigmoid(z):
    import math

    out = []
    for t in z:
        out.append(1 / (1 + math.exp(-t)) if t >= 0 else math.exp(t) / (1 + math.exp(t)))
    return np.array(out)

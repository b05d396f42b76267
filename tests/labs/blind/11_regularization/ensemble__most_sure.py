# is: largest
# The largest probability.
def ensemble(scores):
    return np.max([softmax(s) for s in scores], axis=0)

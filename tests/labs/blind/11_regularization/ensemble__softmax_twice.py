# is: softmax-twice
# softmax once more.
def ensemble(scores):
    return softmax(np.mean([softmax(s) for s in scores], axis=0))

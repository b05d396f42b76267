# is: scores-averaged
# Scores averaged.
def ensemble(scores):
    return softmax(scores.mean(axis=0))

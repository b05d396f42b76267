# is: unnamed
# Scores averaged.
def ensemble(scores):
    return softmax(scores.mean(axis=0))

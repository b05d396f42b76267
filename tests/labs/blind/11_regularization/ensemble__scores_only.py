# is: scores-only
# The mean score.
def ensemble(scores):
    return scores.mean(axis=0)

# is: unnamed
# The mean score.
def ensemble(scores):
    return scores.mean(axis=0)

# is: sum
# The sum.
def ensemble(scores):
    return sum(softmax(s) for s in scores)

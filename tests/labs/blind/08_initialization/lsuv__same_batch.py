# is: always-the-input
# Every layer sees the first batch.
def lsuv(a, weights, f):
    return [W / (a @ W).std() for W in weights]

# is: right
# Works on a copy, the network itself is not touched.
def evaluate(network, X, y):
    import copy

    copied = copy.deepcopy(network).eval()
    with torch.no_grad():
        scores = copied(X)
    return F.cross_entropy(scores, y).tolist(), float(np.mean((scores.argmax(1) == y).numpy()))

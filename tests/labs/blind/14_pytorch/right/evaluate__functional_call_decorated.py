# is: right
# A decorated helper and a finally.
def evaluate(network, X, y):
    @torch.no_grad()
    def look():
        scores = network(X)
        return F.cross_entropy(scores, y).item(), torch.eq(scores.topk(1).indices[:, 0], y).float().mean().item()

    mode = network.training
    try:
        return look() if not network.eval().training else None
    finally:
        network.train(mode)

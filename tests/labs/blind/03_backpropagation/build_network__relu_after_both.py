# is: relu-on-scores
# A ReLU on the scores too.
def build_network(y):
    network = Graph()
    network.add("z1", Linear(), "X", "W1", "b1")
    network.add("a1", ReLU(), "z1")
    network.add("s2", Linear(), "a1", "W2", "b2")
    network.add("z2", ReLU(), "s2")
    network.add("loss", SoftmaxCrossEntropy(y), "z2")
    return network

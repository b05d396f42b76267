# is: one-gate-for-both
# One Linear gate for both layers.
def build_network(y):
    network, linear = Graph(), Linear()
    network.add("z1", linear, "X", "W1", "b1")
    network.add("a1", ReLU(), "z1")
    network.add("z2", linear, "a1", "W2", "b2")
    network.add("loss", SoftmaxCrossEntropy(y), "z2")
    return network

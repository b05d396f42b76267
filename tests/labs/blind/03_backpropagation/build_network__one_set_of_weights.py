# is: one-layer-twice
# The second layer uses W1, b1.
def build_network(y):
    network = Graph()
    network.add("z1", Linear(), "X", "W1", "b1")
    network.add("a1", ReLU(), "z1")
    network.add("z2", Linear(), "a1", "W1", "b1")
    network.add("loss", SoftmaxCrossEntropy(y), "z2")
    return network

# is: inputs-in-another-order
# b before W.
def build_network(y):
    network = Graph()
    network.add("z1", Linear(), "X", "b1", "W1")
    network.add("a1", ReLU(), "z1")
    network.add("z2", Linear(), "a1", "b2", "W2")
    network.add("loss", SoftmaxCrossEntropy(y), "z2")
    return network

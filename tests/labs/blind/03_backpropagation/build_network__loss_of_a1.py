# is: loss-on-hidden
# The loss of the hidden layer.
def build_network(y):
    network = Graph()
    network.add("z1", Linear(), "X", "W1", "b1")
    network.add("a1", ReLU(), "z1")
    network.add("z2", Linear(), "a1", "W2", "b2")
    network.add("loss", SoftmaxCrossEntropy(y), "a1")
    return network

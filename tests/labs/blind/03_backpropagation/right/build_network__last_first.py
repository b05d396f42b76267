# is: right
# Added from the end; the graph sorts.
def build_network(y):
    network = Graph()
    for name, gate, inputs in [
        ("loss", SoftmaxCrossEntropy(y), ["z2"]),
        ("z2", Linear(), ["a1", "W2", "b2"]),
        ("a1", ReLU(), ["z1"]),
        ("z1", Linear(), ["X", "W1", "b1"]),
    ]:
        network.add(name, gate, *inputs)
    return network

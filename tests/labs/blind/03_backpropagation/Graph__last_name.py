# is: output-ignored
# The last gate in the order is taken for the output, whatever the argument says.
class Graph:
    def __init__(self):
        self.gates, self.uses = {}, {}

    def add(self, name, gate, *inputs):
        self.gates[name], self.uses[name] = gate, inputs

    def forward(self, **given):
        self.values = dict(given)
        for name in topological_order(self.uses):
            self.values[name] = self.gates[name].forward(*[self.values[i] for i in self.uses[name]])
        return self.values

    def backward(self, output):
        order = topological_order(self.uses)[::-1]
        grads = {name: np.zeros(np.shape(value)) for name, value in self.values.items()}
        grads[order[0]] = 1.0
        for name in order:
            for i, g in zip(self.uses[name], self.gates[name].backward(grads[name])):
                grads[i] = grads[i] + g
        return grads

# is: overwritten
# The gradient is replaced, not added.
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
        grads = {name: 0.0 * np.asarray(value) for name, value in self.values.items()}
        grads[output] = 1.0
        for name in reversed(topological_order(self.uses)):
            for i, g in zip(self.uses[name], self.gates[name].backward(grads[name])):
                grads[i] = g
        return grads

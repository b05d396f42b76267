# is: not-zeroed
# The gradients live on self and are never emptied.
class Graph:
    def __init__(self):
        self.gates, self.uses, self.grads = {}, {}, {}

    def add(self, name, gate, *inputs):
        self.gates[name], self.uses[name] = gate, inputs

    def forward(self, **given):
        self.values = dict(given)
        for name in topological_order(self.uses):
            self.values[name] = self.gates[name].forward(*[self.values[i] for i in self.uses[name]])
        return self.values

    def backward(self, output):
        for name, value in self.values.items():
            self.grads.setdefault(name, np.zeros(np.shape(value)))
        self.grads[output] = 1.0
        for name in reversed(topological_order(self.uses)):
            for i, g in zip(self.uses[name], self.gates[name].backward(self.grads[name])):
                self.grads[i] = self.grads[i] + g
        return dict(self.grads)

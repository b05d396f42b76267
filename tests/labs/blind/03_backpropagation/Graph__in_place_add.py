# is: aliased
# += on arrays that others hold.
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
        grads = {output: 1.0}
        for name in reversed(topological_order(self.uses)):
            if name not in grads:
                grads[name] = np.zeros_like(self.values[name])
            for i, g in zip(self.uses[name], self.gates[name].backward(grads[name])):
                if i in grads:
                    grads[i] += g
                else:
                    grads[i] = g
        for name in self.values:
            grads.setdefault(name, np.zeros_like(self.values[name]))
        return grads

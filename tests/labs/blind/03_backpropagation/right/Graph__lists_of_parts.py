# is: right
# Collects the parts in lists and sums them when a gate's turn has come.
class Graph:
    def __init__(self):
        self.gates = {}
        self.uses = {}

    def add(self, name, gate, *inputs):
        self.gates[name] = gate
        self.uses[name] = inputs

    def forward(self, **given):
        self.seen = {**given}
        for name in topological_order(self.uses):
            self.seen[name] = self.gates[name].forward(*(self.seen[i] for i in self.uses[name]))
        return self.seen

    def backward(self, output):
        parts = {name: [np.zeros(np.shape(value))] for name, value in self.seen.items()}
        parts[output].append(1.0)
        for name in topological_order(self.uses)[::-1]:
            for i, g in zip(self.uses[name], self.gates[name].backward(sum(parts[name]))):
                parts[i].append(g)
        return {name: sum(each) for name, each in parts.items()}

# is: right
# Forward by recursion with a memory; backward asks each name's users.
class Graph:
    def __init__(self):
        self.gates = {}
        self.uses = {}

    def add(self, name, gate, *inputs):
        self.gates[name] = gate
        self.uses[name] = inputs

    def forward(self, **given):
        values = dict(given)

        def value(name):
            if name not in values:
                values[name] = self.gates[name].forward(*map(value, self.uses[name]))
            return values[name]

        for name in self.gates:
            value(name)
        self.values = values
        return dict(values)

    def backward(self, output):
        handed, gradient = {}, {}

        def of(name):
            if name not in gradient:
                total = np.zeros_like(self.values[name], dtype=float) + (name == output)
                for user, inputs in self.uses.items():
                    for k, i in enumerate(inputs):
                        if i == name:
                            if user not in handed:
                                handed[user] = self.gates[user].backward(of(user))
                            total = total + handed[user][k]
                gradient[name] = total
            return gradient[name]

        return {name: of(name) for name in self.values}

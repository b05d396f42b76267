# is: softmax-first
# Probabilities into the cross-entropy.
def training_step(network, optimizer, X, y):
    optimizer.zero_grad()
    loss = F.cross_entropy(network(X).softmax(1), y)
    loss.backward()
    optimizer.step()
    return float(loss)

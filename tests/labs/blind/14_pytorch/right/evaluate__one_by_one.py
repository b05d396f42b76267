# is: right
# Example by example, which in evaluation mode is the same.
def evaluate(network, X, y):
    came_in_training = network.training
    network.train(False)
    loss = hits = 0.0
    with torch.no_grad():
        for x, label in zip(X, y):
            log_p = network(x[None])[0].log_softmax(0)
            loss -= log_p[label].item()
            hits += int(log_p.argmax()) == int(label)
    if came_in_training:
        network.train()
    return loss / len(y), hits / len(y)

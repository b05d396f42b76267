# is: clipped
def training_step(network, optimizer, X, y):
    optimizer.zero_grad()
    loss = F.cross_entropy(network(X), y)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 0.01)
    optimizer.step()
    return loss.item()

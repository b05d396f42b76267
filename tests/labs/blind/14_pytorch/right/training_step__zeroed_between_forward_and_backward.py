# is: right
# Zeroes late, and keeps the tensors.
def training_step(network, optimizer, X, y):
    total = torch.nn.CrossEntropyLoss(reduction="none")(network(X), y).sum() / y.numel()
    network.zero_grad(set_to_none=False)
    total.backward()
    before = total.detach().numpy().item()
    optimizer.step()
    return before

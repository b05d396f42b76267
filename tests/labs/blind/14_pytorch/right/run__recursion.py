# is: right
# One epoch and then the rest.
def run(network, optimizer, scheduler, batches, epochs):
    if epochs > 0:
        losses = [training_step(network, optimizer, X, y) for X, y in batches]
        scheduler.step()
        run(network, optimizer, scheduler, batches, epochs - 1)
        return losses

# is: extra-step
# training_step has stepped already; one more step with the same gradient.
def run(network, optimizer, scheduler, batches, epochs):
    for _ in range(epochs):
        for X, y in batches:
            training_step(network, optimizer, X, y)
            optimizer.step()
        scheduler.step()

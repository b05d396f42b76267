# is: reversed
def run(network, optimizer, scheduler, batches, epochs):
    for epoch in range(epochs):
        for batch in reversed(batches):
            training_step(network, optimizer, *batch)
        scheduler.step()

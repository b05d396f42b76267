# is: each-batch
def run(network, optimizer, scheduler, batches, epochs):
    for epoch in range(epochs):
        for batch in batches:
            training_step(network, optimizer, *batch)
            scheduler.step()

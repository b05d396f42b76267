# is: scheduler-first
def run(network, optimizer, scheduler, batches, epochs):
    for epoch in range(epochs):
        scheduler.step()
        for batch in batches:
            training_step(network, optimizer, *batch)

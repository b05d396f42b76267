# is: right
def run(network, optimizer, scheduler, batches, epochs):
    while epochs > 0:
        [training_step(network, optimizer, a, b) for a, b in batches]
        scheduler.step()
        epochs -= 1

# is: by-hand
def run(network, optimizer, scheduler, batches, epochs):
    for epoch in range(epochs):
        for batch in batches:
            training_step(network, optimizer, *batch)
        for group in optimizer.param_groups:
            group["lr"] *= 0.9

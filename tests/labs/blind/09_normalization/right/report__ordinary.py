# is: right
# An ordinary one.
report = """In training mode each digit is normalized with the mean and variance of the batch it comes in. With 100 digits these
are nearly those of all, with 4 or 2 they are mostly noise, so the accuracy falls. In batches sorted by label, what all the digits
of a label share is subtracted as the mean, and that is what told the label. The running statistics were updated while the layer
stood in training mode, also by the sorted test digits, so the last line may differ from the first. I would send one example through
alone, then in two different batches, and compare: in use all three answers are the same."""

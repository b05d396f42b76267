# is: right
# In plain words, with line breaks.
report = """
Without zero_grad nothing stops, but the gradients of all steps add up. I would print the length of the gradient in
the first three steps and compare it with a network that was just built. Evaluating in training mode raises nothing
either: I would call evaluate twice and see two different losses.

The weight stopped because its step was shorter than half the distance to the next number that can be stored, so that
rounding gave the same weight again. A smaller rate makes it worse: the steps get lost even farther from the minimum.
People keep a copy of the weights in float32 and round only what goes into the forward pass and the backward pass.
"""

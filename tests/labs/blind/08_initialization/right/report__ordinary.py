# is: right
# An ordinary one.
report = """With all 0 every gradient of the weights is 0, nothing moves and one different unit is left. With all 1/2 the units
get equal gradients, remain twins, and six units do the work of one: the loss is as bad as before. In tanh with 0.01 the signal
shrinks by a factor in every layer until the last layer has nothing; with 1 it is saturated, the deviation is near 1, but the slope of
tanh is near 0. In both the gradients are lost. Xavier's rule assumes that the activation takes nothing, but ReLU takes half of the
mean square in each layer, so the deviation falls by 0.7 each time. Kaiming's doubles the variance and gives it back."""

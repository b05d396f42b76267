# is: position
# The position of the slider.
smallest_batch = int(np.log2(smallest_batch))

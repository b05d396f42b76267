# is: unnamed
# A size that the slider does not offer.
smallest_batch = smallest_batch - 1

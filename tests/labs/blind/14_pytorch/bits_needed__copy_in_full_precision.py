# is: lowest
# Read off with a full copy: the slider's smallest.
bits_needed = 3

# is: float32
bits_needed = 23

# is: right
# Computed: the descent stops at spacing / (2 rate), spacing 2^-p.
rate = v.choose(0.02, 0.04, 0.08, 0.16)
bits_needed = next(p for p in range(3, 24) if 2.0**-p / (2 * rate) < 0.01)

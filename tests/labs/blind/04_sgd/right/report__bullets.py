# is: right
# Bullets and formulas.
report = r"""
* Each row has 4 times the batch and half the error: $\sigma/\sqrt{B}$ from 1 to 64.
* At 256 the measured error is smaller, since most of all digits are in the batch, drawn without replacement; with
  $\sqrt{(N-B)/(N-1)}$ the prediction fits.
* I would use 256 only if the machine computes it as fast as a small one; against it speaks that there are only two steps
  per epoch and the rate cannot grow with the batch without limit.
"""

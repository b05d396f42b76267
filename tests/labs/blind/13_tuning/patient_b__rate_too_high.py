# is: rate-too-high
# reads the numbers as: rate too high.
patient_b = "rate too high"

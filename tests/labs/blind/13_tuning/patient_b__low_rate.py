# is: rate-too-low
patient_b = "rate too low"

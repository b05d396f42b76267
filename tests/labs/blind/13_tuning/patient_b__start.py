# is: large-start
patient_b = "weights start too large"

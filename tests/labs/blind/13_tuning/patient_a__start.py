# is: large-start
patient_a = "weights start too large"

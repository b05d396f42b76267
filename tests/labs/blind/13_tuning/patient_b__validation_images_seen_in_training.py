# is: seen-in-training
# reads the numbers as: validation images seen in training.
patient_b = "validation images seen in training"

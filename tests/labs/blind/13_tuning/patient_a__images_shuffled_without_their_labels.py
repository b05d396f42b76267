# is: shuffled
# reads the numbers as: images shuffled without their labels.
patient_a = "images shuffled without their labels"

# is: softmax-twice
# reads the numbers as: softmax taken twice.
patient_a = "softmax taken twice"

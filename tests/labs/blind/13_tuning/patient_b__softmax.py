# is: softmax-twice
patient_b = "softmax taken twice"

# is: by-heart
patient_a = "learned by heart"

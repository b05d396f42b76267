# is: unnamed
# Too short.
report = "All 0 and all 1/2 keep the units twins. With 0.01 the signal dies, with 1 it saturates. ReLU takes half, Kaiming gives it back."

# is: right
# A NumPy text.
best_shape = np.array(["constant", "cosine", "step decay", "1/√t"])[v % 4]

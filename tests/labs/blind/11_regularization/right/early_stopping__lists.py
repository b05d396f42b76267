# is: right
# Keeps everything in lists.
def early_stopping(theta, train, validation_error, test_error, patience):
    errors, kept = [], []
    while True:
        train(theta)
        errors.append(validation_error(theta))
        kept.append(np.array(theta))
        i = int(np.argmin(errors))
        if len(errors) - 1 - i >= patience:
            return kept[i], i + 1, test_error(kept[i])

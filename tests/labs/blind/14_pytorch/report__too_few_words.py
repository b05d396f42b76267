# is: unnamed
# Too short.
report = (
    "zero_grad and the mode raise no error. The weight stopped because its steps were lost, a smaller rate is worse."
)

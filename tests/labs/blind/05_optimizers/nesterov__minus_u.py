# is: theta-minus-u
# u has exercise 2's sign in the step.
def nesterov(theta, u, gradient, lr, mu):
    u = mu * u - lr * gradient(theta + mu * u)
    return theta - u, u

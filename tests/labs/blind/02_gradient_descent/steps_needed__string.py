# is: unnamed
# In words.
steps_needed = f"{steps_needed} steps"

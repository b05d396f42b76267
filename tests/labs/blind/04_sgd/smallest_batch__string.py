# is: unnamed
# With words.
smallest_batch = f"B = {smallest_batch}"

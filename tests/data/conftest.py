"""Hypothesis with fixed examples, so that a run says the same today and tomorrow."""

from hypothesis import settings

settings.register_profile("fixed", derandomize=True, deadline=None, max_examples=50)
settings.load_profile("fixed")

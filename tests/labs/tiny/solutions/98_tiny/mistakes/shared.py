"""What the tiny lab's mistakes share."""

BOOK = "98_tiny"

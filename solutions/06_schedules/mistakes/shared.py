"""What lab 06's wrong versions share: the chapter's address."""

BOOK = "06_schedules"

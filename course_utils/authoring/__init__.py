"""What the authors of the course use: the curriculum, the release of labs, the book's build, the equation ledger."""

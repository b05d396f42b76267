"""The grader's pages: one for each student and one for the class, in one file each that needs nothing else."""

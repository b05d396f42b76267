"""The sandbox: what a student's process can reach, and how much of it.

One idea a file. ``levels`` says what this machine can do; ``walls`` puts a process behind the walls of its level;
``root``, ``namespaces``, ``landlock``, ``seccomp``, ``privileges`` and ``limits`` are the walls. Nothing here imports
the rest of ``course_utils``: the folder is loaded into the process that runs students' code.
"""

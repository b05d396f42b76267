"""Where this copy of the course lives: the address that Colab and Binder take the labs from.

``_config.yml`` may name it. Where it does not, it is the repository that GitHub's own builder works for, or the origin
that git knows, so that the buttons of a fork lead to the fork.
"""

import os
import re
import subprocess

ON_GITHUB = re.compile(
    r"(?:https://(?:[^@/]+@)?github\.com/|(?:ssh://)?git@github\.com[:/])([\w.-]+/[\w.-]+?)(?:\.git)?/?$"
)


def address(root, environ=os.environ):
    """``https://github.com/OWNER/NAME`` of this copy; empty where it is on no GitHub.

    Examples
    --------
    >>> address(".", environ={"GITHUB_REPOSITORY": "ada/course"})
    'https://github.com/ada/course'
    """
    if (
        environ.get("GITHUB_REPOSITORY")
        and environ.get("GITHUB_SERVER_URL", "https://github.com") == "https://github.com"
    ):
        return f"https://github.com/{environ['GITHUB_REPOSITORY']}"
    found = ON_GITHUB.match(_git(root, "remote", "get-url", "origin"))
    return f"https://github.com/{found[1]}" if found else ""


def branch(root, environ=os.environ):
    """The branch that is built; empty where that cannot be told."""
    if environ.get("GITHUB_REF_TYPE") == "branch":
        return environ.get("GITHUB_REF_NAME", "")
    name = _git(root, "rev-parse", "--abbrev-ref", "HEAD")
    return "" if name == "HEAD" else name


def _git(root, *arguments):
    """What git answers; empty where there is no git, or no repository."""
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, timeout=20)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""

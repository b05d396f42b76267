"""``make attacks``: every attack at every level, as every user there is; then the table of what each level keeps in.

The table is written to ``docs/containment.md``.
"""

import platform

from tests.attacks import running
from tests.attacks.containment import ROWS

LEVELS = ("namespaces", "landlock")
HEAD = """# What the sandbox keeps in

Found out by trying, by `make attacks`, which wrote this page. An entry says what a student's code got.

"""
UNTESTED = """
Tried once, by hand: all attacks inside the container that the Containerfile makes (podman of an ordinary user,
Landlock, Python 3.11), and all were contained; the probes of `course doctor` on an emulated aarch64 (Linux 6.12,
Landlock 6, Python 3.13), at both levels, and each was refused.

Untested, and so not claimed: the attacks on aarch64; kernels older than 6.12; Landlock before version 6 (versions 3 to
5 are used as they are documented); NFS and other network file systems; SELinux and AppArmor profiles. A hole in the
kernel is a hole in the sandbox: to grade notebooks of people who would use one, run the grader in a virtual machine.
"""


def main():
    page, failed = HEAD, 0
    kept = {}
    kernel = ".".join(platform.release().split(".")[:2])
    page += f"Linux {kernel} on {platform.machine()}, Python {platform.python_version()}.\n\n"
    page += "| level | user | attacks | points unearned | canaries read or altered | packets | runs stopped |\n"
    page += "|---|---|---|---|---|---|---|\n"
    for level in LEVELS:
        for user in running.USERS:
            rows, _ = running.run("tests.attacks.arena", level, user)
            for row in rows:
                if told := running.failures(row):
                    failed += 1
                    print(f"NOT CONTAINED {level}, {user}: {row['name']}: {'; '.join(told)}", flush=True)
            unearned = sum(row["score"] != row["deserved"] for row in rows)
            canaries = sum(bool(row["stolen"] or row["altered"] or row["uncontained"]) for row in rows)
            packets, stopped = sum(row["packets"] for row in rows), sum(not row["next"] for row in rows)
            line = f"| {level} | {user} | {len(rows)} | {unearned} | {canaries} | {packets} | {stopped} |\n"
            page += line
            print(line, end="", flush=True)
        kept[level], _ = running.run("tests.attacks.containment", level, "user")
    page += "\nAs an ordinary user:\n\n| | namespaces | landlock |\n|---|---|---|\n"
    for words in ROWS:
        page += f"| {words} | {kept['namespaces'][words]} | {kept['landlock'][words]} |\n"
    page += UNTESTED
    (running.ROOT / "docs" / "containment.md").write_text(page, encoding="utf-8")
    print(page)
    raise SystemExit(failed > 0)


if __name__ == "__main__":
    main()

"""The system calls that a notebook needs, by name, and their numbers.

What is not here is refused: sockets, new processes and programs, mounts, tracing, keys, shared memory, io_uring, bpf
and whatever a kernel learns later.
"""

# fmt: off
ALLOWED = (
    # memory
    "brk", "mmap", "munmap", "mremap", "mprotect", "madvise", "msync", "mincore", "membarrier",
    # files: what is there to be opened is decided by the root, or by Landlock
    "read", "write", "pread64", "pwrite64", "readv", "writev", "preadv", "pwritev", "lseek", "open", "openat",
    "close", "close_range", "stat", "lstat", "fstat", "newfstatat", "statx", "access", "faccessat", "faccessat2",
    "readlink", "readlinkat", "getdents", "getdents64", "getcwd", "chdir", "fchdir", "dup", "dup2", "dup3",
    "pipe", "pipe2", "flock", "fsync", "fdatasync", "ftruncate", "truncate", "fallocate", "fadvise64", "mkdir",
    "mkdirat", "rmdir", "unlink", "unlinkat", "rename", "renameat", "renameat2", "link", "linkat", "symlink",
    "symlinkat", "umask", "sendfile", "copy_file_range", "statfs", "fstatfs", "creat",
    # waiting
    "poll", "ppoll", "select", "pselect6", "epoll_create", "epoll_create1", "epoll_ctl", "epoll_wait",
    "epoll_pwait", "eventfd2", "timerfd_create", "timerfd_settime", "timerfd_gettime", "pause", "nanosleep",
    "clock_nanosleep",
    # time
    "clock_gettime", "clock_getres", "gettimeofday", "time", "times", "getitimer", "setitimer", "alarm",
    "timer_create", "timer_settime", "timer_gettime", "timer_delete", "timer_getoverrun",
    # signals to itself
    "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "rt_sigpending", "rt_sigsuspend", "rt_sigtimedwait",
    "sigaltstack", "restart_syscall",
    # itself
    "getpid", "gettid", "getppid", "getuid", "geteuid", "getgid", "getegid", "getresuid", "getresgid",
    "getgroups", "getpgid", "getpgrp", "getsid", "uname", "sysinfo", "getrusage", "getrlimit", "getcpu",
    "getrandom", "sched_yield", "sched_getaffinity", "sched_getparam", "sched_getscheduler",
    "sched_get_priority_max", "sched_get_priority_min", "exit", "exit_group", "wait4", "waitid",
    # threads
    "futex", "set_robust_list", "get_robust_list", "set_tid_address", "rseq", "arch_prctl",
    # the pipe to the judge, and asyncio's own
    "recvfrom", "shutdown", "getsockopt", "setsockopt", "getsockname", "getpeername",
)
METADATA = (
    # dates and modes: of other files too, so only where there are none
    "chmod", "fchmod", "fchmodat", "utime", "utimes", "utimensat",
)
NEWER = ("clone3", "openat2", "epoll_pwait2", "futex_waitv")  # the C library knows how to do without

# From the kernel's own tables (asm/unistd_64.h; asm-generic/unistd.h, which aarch64 uses).
NUMBERS = {
    "x86_64": {
        "brk": 12, "mmap": 9, "munmap": 11, "mremap": 25, "mprotect": 10, "madvise": 28, "msync": 26,
        "mincore": 27, "membarrier": 324, "read": 0, "write": 1, "pread64": 17, "pwrite64": 18, "readv": 19,
        "writev": 20, "preadv": 295, "pwritev": 296, "lseek": 8, "open": 2, "openat": 257, "close": 3,
        "close_range": 436, "stat": 4, "lstat": 6, "fstat": 5, "newfstatat": 262, "statx": 332, "access": 21,
        "faccessat": 269, "faccessat2": 439, "readlink": 89, "readlinkat": 267, "getdents": 78, "getdents64": 217,
        "getcwd": 79, "chdir": 80, "fchdir": 81, "dup": 32, "dup2": 33, "dup3": 292, "pipe": 22, "pipe2": 293,
        "flock": 73, "fsync": 74, "fdatasync": 75, "ftruncate": 77, "truncate": 76, "fallocate": 285,
        "fadvise64": 221, "mkdir": 83, "mkdirat": 258, "rmdir": 84, "unlink": 87, "unlinkat": 263, "rename": 82,
        "renameat": 264, "renameat2": 316, "link": 86, "linkat": 265, "symlink": 88, "symlinkat": 266, "umask": 95,
        "sendfile": 40, "copy_file_range": 326, "statfs": 137, "fstatfs": 138, "creat": 85, "poll": 7,
        "ppoll": 271, "select": 23, "pselect6": 270, "epoll_create": 213, "epoll_create1": 291, "epoll_ctl": 233,
        "epoll_wait": 232, "epoll_pwait": 281, "eventfd2": 290, "timerfd_create": 283, "timerfd_settime": 286,
        "timerfd_gettime": 287, "pause": 34, "nanosleep": 35, "clock_nanosleep": 230, "clock_gettime": 228,
        "clock_getres": 229, "gettimeofday": 96, "time": 201, "times": 100, "getitimer": 36, "setitimer": 38,
        "alarm": 37, "timer_create": 222, "timer_settime": 223, "timer_gettime": 224, "timer_delete": 226,
        "timer_getoverrun": 225, "rt_sigaction": 13, "rt_sigprocmask": 14, "rt_sigreturn": 15,
        "rt_sigpending": 127, "rt_sigsuspend": 130, "rt_sigtimedwait": 128, "sigaltstack": 131,
        "restart_syscall": 219, "getpid": 39, "gettid": 186, "getppid": 110, "getuid": 102, "geteuid": 107,
        "getgid": 104, "getegid": 108, "getresuid": 118, "getresgid": 120, "getgroups": 115, "getpgid": 121,
        "getpgrp": 111, "getsid": 124, "uname": 63, "sysinfo": 99, "getrusage": 98, "getrlimit": 97, "getcpu": 309,
        "getrandom": 318, "sched_yield": 24, "sched_getaffinity": 204, "sched_getparam": 143,
        "sched_getscheduler": 145, "sched_get_priority_max": 146, "sched_get_priority_min": 147, "exit": 60,
        "exit_group": 231, "wait4": 61, "waitid": 247, "futex": 202, "set_robust_list": 273,
        "get_robust_list": 274, "set_tid_address": 218, "rseq": 334, "arch_prctl": 158, "recvfrom": 45,
        "shutdown": 48, "getsockopt": 55, "setsockopt": 54, "getsockname": 51, "getpeername": 52, "chmod": 90,
        "fchmod": 91, "fchmodat": 268, "utime": 132, "utimes": 235, "utimensat": 280, "clone3": 435,
        "openat2": 437, "epoll_pwait2": 441, "futex_waitv": 449, "clone": 56, "kill": 62, "tgkill": 234,
        "prctl": 157, "prlimit64": 302, "fcntl": 72, "ioctl": 16, "socketpair": 53, "sendto": 44,
    },
    "aarch64": {
        "brk": 214, "mmap": 222, "munmap": 215, "mremap": 216, "mprotect": 226, "madvise": 233, "msync": 227,
        "mincore": 232, "membarrier": 283, "read": 63, "write": 64, "pread64": 67, "pwrite64": 68, "readv": 65,
        "writev": 66, "preadv": 69, "pwritev": 70, "lseek": 62, "openat": 56, "close": 57, "close_range": 436,
        "fstat": 80, "newfstatat": 79, "statx": 291, "faccessat": 48, "faccessat2": 439, "readlinkat": 78,
        "getdents64": 61, "getcwd": 17, "chdir": 49, "fchdir": 50, "dup": 23, "dup3": 24, "pipe2": 59, "flock": 32,
        "fsync": 82, "fdatasync": 83, "ftruncate": 46, "truncate": 45, "fallocate": 47, "fadvise64": 223,
        "mkdirat": 34, "unlinkat": 35, "renameat": 38, "renameat2": 276, "linkat": 37, "symlinkat": 36,
        "umask": 166, "sendfile": 71, "copy_file_range": 285, "statfs": 43, "fstatfs": 44, "ppoll": 73,
        "pselect6": 72, "epoll_create1": 20, "epoll_ctl": 21, "epoll_pwait": 22, "eventfd2": 19,
        "timerfd_create": 85, "timerfd_settime": 86, "timerfd_gettime": 87, "nanosleep": 101,
        "clock_nanosleep": 115, "clock_gettime": 113, "clock_getres": 114, "gettimeofday": 169, "times": 153,
        "getitimer": 102, "setitimer": 103, "timer_create": 107, "timer_settime": 110, "timer_gettime": 108,
        "timer_delete": 111, "timer_getoverrun": 109, "rt_sigaction": 134, "rt_sigprocmask": 135,
        "rt_sigreturn": 139, "rt_sigpending": 136, "rt_sigsuspend": 133, "rt_sigtimedwait": 137,
        "sigaltstack": 132, "restart_syscall": 128, "getpid": 172, "gettid": 178, "getppid": 173, "getuid": 174,
        "geteuid": 175, "getgid": 176, "getegid": 177, "getresuid": 148, "getresgid": 150, "getgroups": 158,
        "getpgid": 155, "getsid": 156, "uname": 160, "sysinfo": 179, "getrusage": 165, "getrlimit": 163,
        "getcpu": 168, "getrandom": 278, "sched_yield": 124, "sched_getaffinity": 123, "sched_getparam": 121,
        "sched_getscheduler": 120, "sched_get_priority_max": 125, "sched_get_priority_min": 126, "exit": 93,
        "exit_group": 94, "wait4": 260, "waitid": 95, "futex": 98, "set_robust_list": 99, "get_robust_list": 100,
        "set_tid_address": 96, "rseq": 293, "recvfrom": 207, "shutdown": 210, "getsockopt": 209, "setsockopt": 208,
        "getsockname": 204, "getpeername": 205, "fchmod": 52, "fchmodat": 53, "utimensat": 88, "clone3": 435,
        "openat2": 437, "epoll_pwait2": 441, "futex_waitv": 449, "clone": 220, "kill": 129, "tgkill": 131,
        "prctl": 167, "prlimit64": 261, "fcntl": 25, "ioctl": 29, "socketpair": 199, "sendto": 206,
    },
}

"""A Jupyter kernel forked from a process that has already imported what nearly every page imports.

Starting Python, ipykernel, NumPy and Matplotlib takes about a second of processor time, PyTorch another one: with two
hundred pages that is minutes. The library's fork server imports them once; each page's kernel is a fresh fork of it,
so no page sees what another one did.
"""

import multiprocessing
import os
import sys

from jupyter_client import AsyncKernelManager
from jupyter_client.provisioning import LocalProvisioner

IMPORTED = [__name__, "ipykernel.ipkernel", "ipykernel.kernelapp", "matplotlib.axes", "matplotlib.backends.backend_agg"]
IMPORTED += ["matplotlib.backends.backend_svg", "scipy.optimize", "sklearn.datasets", "sklearn.linear_model", "torch"]
# a second each: what `note` needs to hand a number to the page, and what an optimizer of PyTorch's imports when made
IMPORTED += ["myst_nb.ext.glue", "torch._dynamo"]
INLINE = "module://matplotlib_inline.backend_inline"  # what ipykernel tells Matplotlib, which here is imported before
WORKS = sys.platform == "linux"  # elsewhere forking after such imports is not safe


def kernel_manager_class():
    """What starts a page's kernel on this system: warm where that works, Jupyter's own elsewhere."""
    return WarmKernelManager if WORKS else AsyncKernelManager


class WarmKernelManager(AsyncKernelManager):
    """Jupyter's manager of one local kernel; only how the process comes into being differs."""

    def __init__(self, **settings):
        super().__init__(**settings)
        self.provisioner = _Forked(kernel_id="page", kernel_spec=self.kernel_spec, parent=self)


class _Forked(LocalProvisioner):
    async def launch_kernel(self, cmd, **settings):
        connection_file = cmd[cmd.index("-f") + 1]
        self.process = _Process(connection_file, settings.get("cwd"), settings.get("env") or dict(os.environ))
        self.pid = self.process.pid
        return self.connection_info


class _Process:
    """A forked kernel with the face of ``subprocess.Popen`` that the provisioner expects."""

    stdin = stdout = stderr = None

    def __init__(self, connection_file, folder, environment):
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(IMPORTED)
        self._child = context.Process(target=_serve, args=(connection_file, folder, environment), daemon=True)
        self._child.start()
        self.pid = self._child.pid

    def poll(self):
        return self._child.exitcode

    def wait(self, timeout=None):
        self._child.join(timeout)
        return self._child.exitcode

    def send_signal(self, number):
        os.kill(self.pid, number)

    def terminate(self):
        self._child.terminate()

    def kill(self):
        self._child.kill()


def _serve(connection_file, folder, environment):
    """Be a kernel. What it prints on the process's own streams goes nowhere; its cells' outputs travel as messages."""
    import matplotlib
    from ipykernel.kernelapp import IPKernelApp

    matplotlib.use(INLINE)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.environ.update(environment)
    os.chdir(folder or ".")
    IPKernelApp.launch_instance(argv=["-f", connection_file])

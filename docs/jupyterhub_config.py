"""A JupyterHub for one course on one machine: students log in and find the labs.

The guide for instructors, page "Where it runs", says how to use it:

    COURSE=/srv/course jupyterhub -f /srv/course/docs/jupyterhub_config.py

With HUB_TRIAL=1 it is a trial: on this machine only, any name may log in with the password in HUB_PASSWORD, and all
run as the user who started it. Without it, the machine's own users log in, each with their own rights.
"""

import os
import shutil
import sys
from pathlib import Path

c = get_config()  # noqa: F821  (JupyterHub gives it)
COURSE = Path(os.environ["COURSE"]).resolve()  # a checkout of the course
TRIAL = os.environ.get("HUB_TRIAL") == "1"

# where the hub listens: this machine only; in front of it belongs a web server that has a certificate
c.JupyterHub.bind_url = f"http://127.0.0.1:{os.environ.get('HUB_PORT', '8000')}"
c.JupyterHub.hub_bind_url = f"http://127.0.0.1:{os.environ.get('HUB_INNER_PORT', '8081')}"
c.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{os.environ.get('HUB_PROXY_PORT', '8001')}"
if "CONFIGURABLE_HTTP_PROXY" in os.environ:  # where npm has put it, if that is not on the path
    c.ConfigurableHTTPProxy.command = [os.environ["CONFIGURABLE_HTTP_PROXY"]]

# who may log in
c.Authenticator.allow_all = True
if TRIAL:
    c.JupyterHub.authenticator_class = "dummy"
    c.DummyAuthenticator.password = os.environ["HUB_PASSWORD"]
    c.JupyterHub.spawner_class = "simple"
    c.Spawner.http_timeout = 120
    if os.geteuid() == 0:  # in a container; JupyterLab wants to be told
        c.Spawner.args = ["--allow-root"]
    c.SimpleLocalProcessSpawner.home_dir_template = os.path.join(os.getcwd(), "homes", "{username}")
else:
    c.JupyterHub.authenticator_class = "pam"

# what a student gets: JupyterLab of the hub's own environment, open on the labs
c.Spawner.cmd = [os.path.join(sys.prefix, "bin", "jupyterhub-singleuser")]
c.Spawner.default_url = "/lab/tree/labs"
c.Spawner.environment = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def bring_labs(spawner):
    """Copy the labs into the student's home; what is there already is the student's, and stays as it is."""
    home = Path(spawner.user_env({})["HOME"] if not TRIAL else spawner.home_dir)
    for lab in sorted((COURSE / "labs").iterdir()):
        place = home / "labs" / lab.name
        if lab.is_dir() and not place.exists():
            shutil.copytree(lab, place)
            if not TRIAL:
                for path in (home / "labs", place, *place.rglob("*")):
                    shutil.chown(path, user=spawner.user.name)


c.Spawner.pre_spawn_hook = bring_labs

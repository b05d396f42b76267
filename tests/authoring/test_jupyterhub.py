"""A real JupyterHub with the course's configuration: a student logs in, finds the labs, and `check` answers there.

It runs in the soak only, and where JUPYTERHUB names the command of an environment that holds the package too; the proxy
is found on the path, or by CONFIGURABLE_HTTP_PROXY.
"""

import asyncio
import json
import os
import re
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from http.cookiejar import CookieJar
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LAB = "01_logistic_neuron"
PASSWORD = "a password for the trial"


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


@pytest.fixture(scope="module")
def hub(tmp_path_factory):
    """A hub's address; it is ended afterwards, with all that it started."""
    command = os.environ.get("JUPYTERHUB")
    if not (command and os.environ.get("COURSE_SOAK")):
        pytest.skip("a soak: set COURSE_SOAK=1, and JUPYTERHUB to the command of an environment with the package in it")
    work = tmp_path_factory.mktemp("hub")
    ports = {name: str(free_port()) for name in ("HUB_PORT", "HUB_INNER_PORT", "HUB_PROXY_PORT")}
    told = {"COURSE": str(ROOT), "HUB_TRIAL": "1", "HUB_PASSWORD": PASSWORD, **ports}
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    kept["PATH"] = f"{Path(command).parent}{os.pathsep}{kept['PATH']}"
    config = str(ROOT / "docs" / "jupyterhub_config.py")
    with open(work / "log", "w") as log:
        process = subprocess.Popen([command, "-f", config], cwd=work, env=kept | told, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{ports['HUB_PORT']}"
    try:
        for _ in range(240):
            if process.poll() is not None:
                pytest.fail(f"the hub ended:\n{(work / 'log').read_text()[-3000:]}")
            try:
                urllib.request.urlopen(f"{address}/hub/api", timeout=5)
                break
            except OSError:
                time.sleep(0.5)
        yield address, work
    finally:
        process.terminate()
        process.wait(60)


class Student:
    """A browser without a window: cookies, a login, and a token for the rest."""

    def __init__(self, address, name):
        self.address, self.name, self.jar = address, name, CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        self.token = ""

    def ask(self, path, data=None, method=None, form=False):
        body = None
        if data is not None:
            body = (urllib.parse.urlencode(data) if form else json.dumps(data)).encode()
        request = urllib.request.Request(self.address + path, data=body, method=method)
        if body and not form:
            request.add_header("Content-Type", "application/json")
        if self.token:
            request.add_header("Authorization", f"token {self.token}")
        with self.opener.open(request, timeout=60) as answer:
            text = answer.read().decode()
        return text if form or not text.startswith(("{", "[")) else json.loads(text)

    def log_in(self, password):
        page = self.ask("/hub/login", form=True)
        xsrf = re.search(r'name="_xsrf"[^>]*value="([^"]+)"', page)[1]
        told = {"username": self.name, "password": password, "_xsrf": xsrf}
        return self.ask("/hub/login?next=%2Fhub%2Ftoken", told, form=True)

    def take_token(self, page):
        xsrf = re.search(r'xsrf_token:\s*"([^"]+)"', page)[1]
        made = self.ask(f"/hub/api/users/{self.name}/tokens?_xsrf={urllib.parse.quote(xsrf)}", {"note": "a test"})
        self.token = made["token"]

    def start_server(self):
        self.ask(f"/hub/api/users/{self.name}/server", {}, method="POST")
        for _ in range(240):
            if self.ask(f"/hub/api/users/{self.name}").get("server"):
                return
            time.sleep(0.5)
        pytest.fail("the student's server did not start")


async def run(student, cells):
    """Run cells in a new kernel of the student's, in the lab's folder; what each printed or showed."""
    from tornado.httpclient import HTTPRequest
    from tornado.websocket import websocket_connect

    base = f"/user/{student.name}/api/kernels"
    kernel = student.ask(base, {"name": "python3", "path": f"labs/{LAB}/lab.ipynb"})["id"]
    address = student.address.replace("http", "ws", 1) + f"{base}/{kernel}/channels"
    headers = {"Authorization": f"token {student.token}"}
    connection = await websocket_connect(HTTPRequest(address, headers=headers))
    shown = []
    for source in cells:
        number = uuid.uuid4().hex
        header = {"msg_id": number, "username": "", "session": number, "msg_type": "execute_request", "version": "5.3"}
        content = {"code": source, "silent": False, "store_history": True, "stop_on_error": True}
        empty = {"parent_header": {}, "metadata": {}, "channel": "shell", "buffers": []}
        await connection.write_message(json.dumps({"header": header, "content": content, **empty}))
        said = []
        while True:
            message = json.loads(await asyncio.wait_for(connection.read_message(), 120))
            if message["parent_header"].get("msg_id") != number:
                continue
            content = message["content"]
            said += [content.get("text", ""), str(content.get("data", "")), "\n".join(content.get("traceback", []))]
            if message["msg_type"] == "status" and content["execution_state"] == "idle":
                break
        shown.append("".join(said))
    connection.close()
    return shown


def test_a_student_logs_in_finds_the_lab_and_check_answers(hub):
    address, work = hub
    student = Student(address, "ada")
    student.take_token(student.log_in(PASSWORD))
    student.start_server()
    listed = {entry["name"] for entry in student.ask("/user/ada/api/contents/labs")["content"]}
    assert listed == {path.name for path in (ROOT / "labs").iterdir() if path.is_dir()}
    lab = student.ask(f"/user/ada/api/contents/labs/{LAB}/lab.ipynb")["content"]
    first, second = [cell["source"] for cell in lab["cells"] if cell["cell_type"] == "code"][:2]
    right = "def sigmoid(z):\n    e = np.exp(-np.abs(z))\n    return np.where(z >= 0, 1, e) / (1 + e)"
    wrong = "def sigmoid(z):\n    return 1 / (1 + np.exp(-z))"
    ask = 'check("sigmoid")'
    shown = asyncio.run(run(student, [first, second, ask, wrong, ask, right, ask]))
    assert "not attempted" in shown[2]
    assert "overflow" in shown[4] and "failed" in shown[4]
    assert "passed" in shown[6] and "failed" not in shown[6]
    assert (work / "homes" / "ada" / "labs" / LAB / "checks.py").is_file()


def test_what_a_student_has_written_stays_when_the_server_starts_again(hub):
    address, work = hub
    student = Student(address, "grace")
    student.take_token(student.log_in(PASSWORD))
    student.start_server()
    notebook = work / "homes" / "grace" / "labs" / LAB / "lab.ipynb"
    notebook.write_text("{}")
    student.ask("/hub/api/users/grace/server", method="DELETE")
    for _ in range(120):
        if not student.ask("/hub/api/users/grace")["servers"]:
            break
        time.sleep(0.5)
    student.start_server()
    assert notebook.read_text() == "{}"


def test_a_wrong_password_does_not_log_in(hub):
    student = Student(hub[0], "mallory")
    with pytest.raises(urllib.error.HTTPError) as refused:
        student.log_in("guessed")
    assert refused.value.code == 403

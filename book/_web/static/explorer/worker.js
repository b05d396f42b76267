// The worker: Pyodide, NumPy and the course's wheel; it hands questions to Python and sends back what Python answers.

let answer = null; // course_utils.explorers.wire.answer

self.onmessage = async ({ data }) => {
  if (data.start) {
    try {
      await start(new URL(data.start));
      postMessage({ ready: true });
    } catch (problem) {
      die(problem);
    }
  } else {
    const began = performance.now();
    const result = answer(data.request);
    const [text, proxies] = result.toJs({ depth: 1 });
    const arrays = [];
    for (const array of proxies) {
      const view = array.getBuffer("f64");
      arrays.push(view.data.slice()); // a copy that leaves Python's memory, to be handed over without another one
      view.release();
      array.destroy();
    }
    proxies.destroy();
    result.destroy();
    const milliseconds = performance.now() - began;
    postMessage({ number: data.number, text, arrays, milliseconds }, arrays.map((array) => array.buffer));
  }
};

async function start(site) {
  watchFetches();
  tell("asking the site", 0.02);
  const about = await (await fetch(new URL("site.json", site), { cache: "no-cache" })).json();
  const files = new URL(about.pyodide.files, site).href;
  // what is needed in the end is fetched from the beginning, beside the runtime
  const lock = fetch(new URL(about.pyodide.lock, site)).then((found) => found.json());
  const wheel = fetch(new URL(about.wheel, site)).then((found) => found.arrayBuffer());

  tell("fetching the runtime (9 MB, once)", 0.1);
  const { loadPyodide } = await import(files + "pyodide.mjs");
  const python = await loadPyodide({
    indexURL: files,
    packageBaseUrl: files,
    lockFileContents: await lock,
    packages: ["numpy"],
    checkIntegrity: true,
  });
  tell("importing the course’s code", 0.85);
  python.unpackArchive(await wheel, "wheel");
  answer = python.pyimport("course_utils.explorers.wire").answer;
}

/** Let a file that is missing or blocked end the start with its name: Pyodide would wait for it without end. */
function watchFetches() {
  const plain = self.fetch;
  let share = 0.1;
  self.fetch = async (...request) => {
    const name = new URL(request[0].url ?? request[0], location.href).pathname.split("/").at(-1);
    try {
      const found = await plain(...request);
      if (!found.ok) throw new Error(`the site answered ${found.status}`);
      if (!answer) tell("fetching the runtime (9 MB, once)", (share = Math.min(0.8, share + 0.14)));
      return found;
    } catch (problem) {
      die(new Error(`${name} could not be fetched (${problem.message})`));
      throw problem;
    }
  };
  self.addEventListener("unhandledrejection", ({ reason }) => answer || die(reason));
}

function die(problem) {
  postMessage({ dead: String(problem?.message ?? problem).trim().split("\n").at(-1) });
}

function tell(progress, share) {
  postMessage({ progress, share });
}

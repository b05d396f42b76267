// The worker: Pyodide, NumPy and the course's wheel; it hands questions to Python and sends back what Python answers.

let answer = null; // course_utils.explorers.wire.answer

self.onmessage = async ({ data }) => {
  if (data.start) {
    try {
      await start(new URL(data.start));
      postMessage({ ready: true });
    } catch (problem) {
      postMessage({ dead: String(problem?.message ?? problem).trim().split("\n").at(-1) });
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
  tell("asking the site", 0.02);
  const about = await (await get(new URL("site.json", site), { cache: "no-cache" })).json();
  const files = new URL(about.pyodide.files, site).href;
  // what is needed in the end is fetched from the beginning, beside the runtime
  const lock = get(new URL(about.pyodide.lock, site)).then((found) => found.json());
  const wheel = get(new URL(about.wheel, site)).then((found) => found.arrayBuffer());
  wheel.catch(() => {}); // reported where it is awaited

  tell("fetching the runtime (9 MB, once)", 0.1);
  const { loadPyodide } = await import(files + "pyodide.mjs");
  const python = await loadPyodide({
    indexURL: files,
    packageBaseUrl: files,
    lockFileContents: await lock,
    packages: ["numpy"],
    checkIntegrity: true,
  });
  tell("importing the course’s code", 0.8);
  python.unpackArchive(await wheel, "wheel");
  answer = python.pyimport("course_utils.explorers.wire").answer;
}

async function get(address, options) {
  const found = await fetch(address, options);
  if (!found.ok) throw new Error(`${address.pathname} is missing from the site`);
  return found;
}

function tell(progress, share) {
  postMessage({ progress, share });
}

// The Scenes that Pyodide computes under Node: node parity.mjs SITE < requests > answers, both JSON, in order.
// SITE is the built book, which holds the runtime and the wheel; a request is [name, [values, ...]].

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const site = resolve(process.argv[2]);
const about = JSON.parse(readFileSync(join(site, "site.json"), "utf8"));
const runtime = join(site, about.pyodide.files);
const { loadPyodide } = await import(join(runtime, "pyodide.mjs"));
const python = await loadPyodide({
  indexURL: runtime,
  packageBaseUrl: runtime,
  lockFileContents: JSON.parse(readFileSync(join(site, about.pyodide.lock), "utf8")),
  packages: ["numpy"],
  stdout: (line) => console.error(line),
});
python.unpackArchive(new Uint8Array(readFileSync(join(site, about.wheel))), "wheel");
const answer = python.pyimport("course_utils.explorers.wire").answer;

const answers = JSON.parse(readFileSync(0, "utf8")).map(([explorer, settings]) =>
  settings.map((values) => {
    const began = performance.now();
    const result = answer(JSON.stringify({ explorer, values }));
    const [text, proxies] = result.toJs({ depth: 1 });
    const arrays = [];
    for (const array of proxies) {
      const view = array.getBuffer("f64");
      arrays.push(Array.from(view.data, String));
      view.release();
    }
    proxies.destroy();
    result.destroy();
    return { ...JSON.parse(text), arrays, milliseconds: performance.now() - began };
  }),
);
process.stdout.write(JSON.stringify(answers), () => process.exit(0)); // once all of it is written

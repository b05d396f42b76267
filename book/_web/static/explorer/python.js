// The page's side of Python: one worker for all figures of the page, started when the first of them asks.

const SITE = new URL("../../", import.meta.url);
const START_LIMIT = 60; // seconds without any progress, after which a start is given up
const ANSWER_LIMIT = 30; // seconds for one picture: a hundred layers of 512 units take a phone that long

let worker = null;
let started = null; // the promise of a running Python
let watchdog = 0;
let asked = 0;
const waiting = new Map(); // number of a question -> its promise's two ends, and the clock that gives it up
const listeners = { progress: new Set(), death: new Set() };

/** Call `listener` for every step of starting ("progress": a sentence and a share) or when Python has died ("death"). */
export function on(event, listener) {
  listeners[event].add(listener);
}

/** Start Python, once for the page; after a failure the next call tries again. */
export function start() {
  started ??= new Promise((resolve, reject) => {
    worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
    worker.onerror = (event) => {
      event.preventDefault();
      die(event.message || "the browser did not run it");
    };
    worker.onmessage = ({ data }) => receive(data, resolve);
    waiting.set("start", { reject });
    expectWithin(START_LIMIT);
    worker.postMessage({ start: SITE.href });
  });
  return started;
}

/** The Scene of an explorer at these values, with its arrays; rejects with a sentence when Python cannot compute it. */
export async function scene(explorer, values) {
  await start();
  return new Promise((resolve, reject) => {
    const number = ++asked;
    const clock = setTimeout(() => die(`there was no answer within ${ANSWER_LIMIT} seconds`), 1000 * ANSWER_LIMIT);
    waiting.set(number, { resolve, reject, clock });
    worker.postMessage({ number, request: JSON.stringify({ explorer, values }) });
  });
}

function receive(data, ready) {
  if (data.progress) {
    expectWithin(START_LIMIT);
    for (const listener of listeners.progress) listener(data.progress, data.share);
  } else if (data.ready) {
    clearTimeout(watchdog);
    waiting.delete("start");
    ready();
  } else if (data.dead) {
    die(data.dead);
  } else {
    const { resolve, reject, clock } = waiting.get(data.number);
    waiting.delete(data.number);
    clearTimeout(clock);
    const content = JSON.parse(data.text);
    if (content.error) reject(new Error(content.error));
    else resolve({ scene: withArrays(content, data.arrays), milliseconds: data.milliseconds });
  }
}

/** Put the arrays where the JSON text says they belong: `{array: 2, shape: [81, 81]}` is the third, row after row. */
function withArrays(content, arrays) {
  for (const panel of content.axes) {
    for (const mark of panel.marks) {
      for (const [name, value] of Object.entries(mark)) {
        if (value?.array !== undefined) {
          mark[name] = arrays[value.array];
          mark[name].shape = value.shape;
        }
      }
    }
  }
  return content;
}

function expectWithin(seconds) {
  clearTimeout(watchdog);
  watchdog = setTimeout(() => die(`nothing was heard of it for ${seconds} seconds`), 1000 * seconds);
}

function die(reason) {
  worker?.terminate();
  clearTimeout(watchdog);
  worker = started = null;
  const problem = Object.assign(new Error(reason), { dead: true });
  for (const { reject, clock } of waiting.values()) {
    clearTimeout(clock);
    reject(problem);
  }
  waiting.clear();
  for (const listener of listeners.death) listener(problem);
}

// One figure: its states, its controls, and the newest settings handed to Python, one question at a time.
// It holds the declared ticks and prints their declared texts; it computes nothing.

import * as python from "./python.js";

let draw = null; // drawing.js and D3 are fetched beside Python, when the first figure starts

const WIDE = matchMedia("(min-width: 60rem)");
const SAVING = matchMedia("(prefers-reduced-data: reduce)");
const SLOW = 500; // milliseconds of computing, after which the figure says so
const QUIET = 700; // milliseconds without a move, after which a screen reader is told

const savesData = () => navigator.connection?.saveData || SAVING.matches;

/** Bring one figure of the page to life. */
export function enliven(root) {
  new Figure(root);
}

class Figure {
  constructor(root) {
    this.root = root;
    this.part = (name) => root.querySelector(`.explorer-${name}`);
    const declared = JSON.parse(this.part("declaration").textContent);
    this.explorer = declared.explorer;
    this.controls = declared.controls.map((control) => ({ ...control, input: root.querySelector(`[name="${control.name}"]`) }));
    this.panels = [...root.querySelectorAll(".explorer-picture > .twins")];
    this.busy = this.again = false;
    this.scene = null;

    const follows = this.restore();
    this.listen();
    this.wait(follows);
  }

  // --- settings -----------------------------------------------------------------------------------------------------

  get values() {
    return Object.fromEntries(this.controls.map(({ name, ticks, input }) => [name, ticks[input.value]]));
  }

  /** Take the settings that the address names, as `?FIGURE.CONTROL=VALUE`; whether there were any. */
  restore() {
    let any = false;
    for (const [key, value] of new URLSearchParams(location.search)) {
      const control = this.controls.find(({ name }) => key === `${this.root.id}.${name}`);
      const index = control ? control.ticks.findIndex((tick) => String(tick) === value) : -1;
      if (index >= 0) {
        control.input.value = index;
        any = any || index !== control.start;
        if (control.input.closest("details")) control.input.closest("details").open = true;
      }
    }
    this.print();
    return any;
  }

  /** Write each value beside its control, and the address that reproduces them all. */
  print() {
    const link = new URL(location.href);
    for (const key of [...link.searchParams.keys()]) if (key.startsWith(`${this.root.id}.`)) link.searchParams.delete(key);
    for (const { name, ticks, texts, start, input } of this.controls) {
      const index = Number(input.value);
      if (index !== start) link.searchParams.set(`${this.root.id}.${name}`, ticks[index]);
      if (input.type !== "range") continue;
      input.nextElementSibling.textContent = texts[index];
      input.setAttribute("aria-valuetext", texts[index]);
    }
    link.hash = this.root.id;
    this.part("link").href = link;
  }

  // --- what the reader does -----------------------------------------------------------------------------------------

  listen() {
    const form = this.part("controls");
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => this.moved());
    form.addEventListener("reset", (event) => {
      event.preventDefault(); // the browser would go back to what the address restored
      for (const { input, start } of this.controls) input.value = start;
      this.moved();
    });
    for (const act of ["pointerdown", "focusin"]) form.addEventListener(act, () => this.root.dataset.state === "static" && this.begin());
    const link = this.part("link");
    link.hidden = false;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      history.replaceState(null, "", link.href);
      navigator.clipboard?.writeText(link.href).then(() => this.say("The link is copied."), () => {});
      this.say("The address of this page now holds these settings.");
    });
    python.on("progress", (sentence, share) => this.root.dataset.state === "loading" && this.progress(sentence, share));
    python.on("death", (problem) => ["loading", "live"].includes(this.root.dataset.state) && this.fail(problem));
    new ResizeObserver(() => this.scene && this.paint()).observe(this.part("picture"));
  }

  /** Enable the controls, once the reader has guessed where the page asks for it; start when it is time. */
  wait(follows) {
    const guess = this.part("guess");
    const enable = () => (this.part("controls").firstElementChild.disabled = false);
    if (guess) {
      this.root.classList.add("explorer-asks");
      const settle = (words) => {
        const said = document.createElement("p");
        said.className = "explorer-guessed";
        said.style.minHeight = `${guess.offsetHeight}px`;
        said.textContent = words ? `Your guess: ${words}` : "No guess this time.";
        guess.replaceWith(said);
        this.root.classList.remove("explorer-asks");
        enable();
        this.controls[0].input.focus({ preventScroll: true });
      };
      guess.addEventListener("submit", (event) => {
        event.preventDefault();
        const field = guess.querySelector("input");
        if (field.value.trim()) settle(field.value.trim());
        else field.focus();
      });
      guess.querySelector("button[type=button]").addEventListener("click", () => settle(""));
    } else enable();

    this.say("");
    if (savesData()) {
      this.say(follows ? "The picture shows the page’s own settings until you touch a control." : "Touch a control to start Python here (9 MB, once).");
    } else if (WIDE.matches || follows) {
      const sight = new IntersectionObserver((entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        sight.disconnect();
        if (this.root.dataset.state === "static") this.begin();
      });
      sight.observe(this.root);
    } else this.say("Touch a control to start Python here (9 MB, once).");
  }

  moved() {
    this.print();
    this.since = performance.now();
    if (["live", "loading"].includes(this.root.dataset.state)) this.ask(); // one that waits takes the newest settings
    else this.begin();
  }

  // --- states -------------------------------------------------------------------------------------------------------

  async begin() {
    this.root.dataset.state = "loading";
    this.progress("starting", 0);
    await this.ask();
  }

  progress(sentence, share) {
    this.root.style.setProperty("--progress", share);
    this.say(`Loading Python: ${sentence} …`);
  }

  /** Ask for the picture of the newest settings; while one is under way, only the newest request is kept. */
  async ask() {
    if (this.busy) {
      this.again = true;
      return;
    }
    this.busy = true;
    do {
      this.again = false;
      const since = this.since;
      const slow = setTimeout(() => this.root.dataset.state === "live" && this.say("Python is computing …"), SLOW);
      try {
        const drawing = draw ? null : import("./drawing.js");
        const { scene, milliseconds } = await python.scene(this.explorer, this.values);
        draw ??= (await drawing).draw;
        this.scene = scene;
        const spent = this.show();
        this.root.dispatchEvent(new CustomEvent("explorer-drawn", { bubbles: true, detail: { since, python: milliseconds, drawing: spent } }));
      } catch (problem) {
        if (problem.dead) break; // said by fail()
        this.root.dataset.state = "live";
        this.say(`These settings cannot be drawn: ${problem.message}. The picture is the last one that could.`);
      } finally {
        clearTimeout(slow);
      }
    } while (this.again);
    this.busy = false;
  }

  fail(problem) {
    this.root.dataset.state = "failed";
    const last = this.scene ? "The last picture stays." : "The picture stays as it is.";
    this.say(`Python ${this.scene ? "stopped" : "could not start"} here: ${problem.message}. ${last} `);
    const retry = document.createElement("button");
    retry.textContent = "Try again";
    retry.addEventListener("click", () => this.begin());
    this.part("status").append(retry);
  }

  // --- what it shows ------------------------------------------------------------------------------------------------

  /** Draw the Scene and write its words and numbers; returns the milliseconds of it. */
  show() {
    const began = performance.now();
    this.paint();
    this.root.dataset.state = "live";
    this.say("");
    this.part("says").textContent = this.scene.says;
    const body = this.part("numbers")?.querySelector("tbody");
    if (body) {
      body.replaceChildren(...this.scene.numbers.map((row) => {
        const line = document.createElement("tr");
        for (const text of row) line.insertCell().textContent = text;
        return line;
      }));
    }
    clearTimeout(this.pause);
    this.pause = setTimeout(() => (this.part("announce").textContent = this.scene.says), QUIET);
    return performance.now() - began;
  }

  paint() {
    this.scene.axes.forEach((panel, i) => {
      draw(panel, this.panels[i], this.panels[i].querySelector("img").alt);
    });
  }

  say(sentence) {
    this.part("status").textContent = sentence;
  }
}

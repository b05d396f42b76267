// Makes a page of the book ready for paper: everything open, the quiz's reasons at the end, nothing wider than the page.
// Runs in the page, with the print style sheet on and the page as wide as the paper's text; returns what still sticks out.
async () => {
  document.documentElement.dataset.theme = "light";
  await window.MathJax?.startup?.promise;
  await document.fonts.ready;
  for (const image of document.images) image.loading = "eager";
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));

  const article = document.querySelector("article") ?? document.body;

  // what the options say goes to the end, under the quiz's name
  const answers = document.createElement("section");
  answers.className = "printed-answers";
  answers.innerHTML = "<h2>Answers to the quiz</h2>";
  for (const [number, quiz] of [...article.querySelectorAll("div.box.quiz")].entries()) {
    const title = quiz.querySelector(".admonition-title");
    const name = document.createElement("strong");
    name.textContent = `Question ${number + 1}`;
    title.append(` (${number + 1})`);
    const head = document.createElement("p");
    head.append(name);
    answers.append(head);
    for (const [place, option] of [...quiz.querySelectorAll("details.quiz-option")].entries()) {
      const letter = String.fromCharCode(65 + place);
      const printed = document.createElement("div");
      printed.className = "printed-option";
      option.querySelector(".visually-hidden")?.remove();
      printed.append(...option.querySelector("summary").childNodes);
      const reason = option.querySelector(".quiz-reason");
      reason.querySelector("p")?.prepend(`${letter}. `);
      answers.append(...reason.childNodes);
      option.replaceWith(printed);
    }
  }
  if (article.querySelector("div.box.quiz")) article.append(answers);
  for (const fold of article.querySelectorAll("details")) fold.open = true;

  // an address that stands there already is not repeated
  for (const link of article.querySelectorAll("a[href^=http]"))
    if (/https?:|^doi|\d{4}\.\d{4}/i.test(link.textContent)) link.dataset.saysItsAddress = "";

  // what is too wide is set smaller, as far as it can be read
  const right = article.getBoundingClientRect().right;
  const smaller = (element, width) => {
    const room = right - element.getBoundingClientRect().left;
    if (width > room + 1) element.style.fontSize = `${Math.max(55, Math.floor((98 * room) / width))}%`;
  };
  for (const formula of article.querySelectorAll('mjx-container[display="true"]'))
    smaller(formula, formula.querySelector("mjx-math").getBoundingClientRect().width + 40);
  for (const table of article.querySelectorAll("table")) smaller(table, table.getBoundingClientRect().width);
  for (const wide of article.querySelectorAll("svg, img, .text_html > *"))
    if (wide.getBoundingClientRect().right > right + 1) wide.style.maxWidth = "100%";

  return [...article.querySelectorAll("p, pre, table, img, svg, figure, mjx-math, li, h1, h2, h3")]
    .filter((element) => element.getClientRects().length && element.getBoundingClientRect().right > right + 2)
    .filter((element) => !element.closest("mjx-assistive-mml, .visually-hidden, .explorer-drawing"))
    .map((element) => `${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 40)}`);
}

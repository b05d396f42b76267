// What is wider than its box scrolls by itself; the keyboard has to reach it, where the browser does not see to that.
(() => {
  const BOXES = ".bd-article pre, .bd-article .pst-scrollable-table-container, .bd-article .explorer-numbers";
  const reach = (box) => {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  };
  const watched = new ResizeObserver((entries) => entries.forEach(({ target }) => reach(target)));
  const watch = (boxes) => {
    for (const box of document.querySelectorAll(boxes)) {
      reach(box);
      watched.observe(box);
    }
  };
  watch(BOXES);
  addEventListener("load", () => window.MathJax?.startup?.promise?.then(() => watch('mjx-container[display="true"]')));
})();

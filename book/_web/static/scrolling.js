// What is wider than its box scrolls by itself; the keyboard has to reach it, where the browser does not see to that.
(() => {
  const BOXES = ".bd-article pre, .bd-article .pst-scrollable-table-container, .bd-article .explorer-numbers";
  const watch = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  for (const box of document.querySelectorAll(BOXES)) watch.observe(box);
})();

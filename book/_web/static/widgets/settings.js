// Settings for the widget manager: RequireJS looks beside this file, and html-manager, which was written for MathJax 2,
// is told that there is nothing to typeset.
requirejs.config({ baseUrl: new URL(".", document.currentScript.src).href });
document.addEventListener("DOMContentLoaded", () => {
  if (window.MathJax && !window.MathJax.Hub) window.MathJax.Hub = { Queue() {} };
});

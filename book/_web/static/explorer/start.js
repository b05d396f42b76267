// Brings the page's figures to life, or says why that cannot be. It is a plain script, not a module, so that it also
// runs where modules do not: in a page that was opened from a file.
(() => {
  const figures = document.querySelectorAll("figure[data-explorer]");
  const here = document.currentScript.src;

  const explain = (sentence) => {
    for (const figure of figures) {
      figure.dataset.state = "failed";
      figure.querySelector(".explorer-status").textContent = sentence;
    }
  };

  if (location.protocol === "file:") {
    explain("A page opened from a file starts no Python, so the picture stays as it is. On the book’s website it moves.");
  } else if (!(window.WebAssembly && window.Worker && window.IntersectionObserver && window.ResizeObserver)) {
    explain("This browser is too old to run Python, so the picture stays as it is.");
  } else {
    import(new URL("figure.js", here)).then(
      (host) => figures.forEach((figure) => host.enliven(figure)),
      () => explain("The part of this site that moves figures could not be loaded, so the picture stays as it is."),
    );
  }
})();

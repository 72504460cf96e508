// Starts the program whose hashed names the build wrote into the head, or says why it cannot.
(() => {
  const root = document.documentElement;
  // A link is about to be opened: the answer at the defaults would be taken for its answer.
  if (location.hash.length > 1) root.dataset.opening = "";

  // A link to another view of the page takes the state along.
  addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[data-carry]");
    if (link) link.hash = location.hash;
  });

  const load = async () => {
    const program = await import(document.querySelector('link[rel="modulepreload"]').href);
    const wasm = document.querySelector('link[rel="preload"][as="fetch"]').href;
    await program.default({ module_or_path: fetch(wasm) });
  };

  const mayCompile = () => {
    try {
      return !!new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    } catch {
      return false;
    }
  };

  const fail = (app, standing, error) => {
    console.error(error);
    app.replaceWith(standing);
    root.dataset.failed = "";
    delete root.dataset.opening;
    document.getElementById("late").remove();
    document.getElementById(mayCompile() ? "missing" : "blocked").hidden = false;
  };

  addEventListener("DOMContentLoaded", async () => {
    const app = document.getElementById("app");
    const standing = app.cloneNode(true);
    try {
      await (window.caseload || load)();
      await new Promise(requestAnimationFrame);
      if (!app.firstElementChild) throw new Error("nothing was drawn");
      delete root.dataset.opening;
    } catch (error) {
      fail(app, standing, error);
    }
  });
})();

// Starts the program whose hashed names the build wrote into the head, or says why it cannot; lets
// the whole program take over when what it draws is asked for.
(() => {
  const root = document.documentElement;
  // A link is about to be opened: the answer at the defaults would be taken for its answer.
  if (location.hash.length > 1) root.dataset.opening = "";

  // A link to another view of the page takes the state along.
  addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[data-carry]");
    if (link) link.hash = location.hash;
  });

  const start = async (module, wasm) => {
    const program = await import(module);
    await program.default({ module_or_path: fetch(wasm) });
  };
  const preloaded = rel => document.querySelector(`link[rel="${rel}"]`).href;
  const first = () => start(preloaded("modulepreload"), preloaded("preload"));
  // The whole program draws the folded parts too; it takes the place of one that runs already.
  const whole = () => {
    const file = name => new URL(document.querySelector(`meta[name="${name}"]`).content, document.baseURI).href;
    return start(file("whole-module"), file("whole-program"));
  };

  // A table kept from another visit, or folded parts that a host asks for, need it from the start.
  const needsWhole = () => {
    try {
      if (localStorage.getItem("caseload-table") !== null) return true;
    } catch {
      // A sandbox keeps nothing.
    }
    return /(^| )panels( |$)/.test(root.dataset.parts);
  };
  const load = async () => {
    if (!needsWhole()) return first();
    // The first program is on its way already: let go.
    fetch(preloaded("preload")).then(({ body }) => body?.cancel()).catch(() => {});
    try {
      await whole();
    } catch (error) {
      console.error(error);
      await first();
    }
  };

  // Where the keyboard is, by a name that both programs give it.
  const named = element => {
    if (element.matches("summary") && element.parentNode.id) return `#${element.parentNode.id} > summary`;
    if (element.id) return `#${CSS.escape(element.id)}`;
    const { name, dataset: { control } } = element;
    return name && `[name="${name}"]${control ? `[data-control="${control}"]` : ""}`;
  };
  const all = selector => [...document.querySelectorAll(`#app ${selector}`)];
  const frame = () => new Promise(requestAnimationFrame);

  // What the programs do not tell each other: the keyboard's place, folds, ticks, where the page is.
  const exchange = async () => {
    let keyboard, folds, ticked, top;
    const focused = () => keyboard && document.querySelector(keyboard);
    const height = () => (focused() ?? document.body).getBoundingClientRect().top;
    const note = () => {
      keyboard = named(document.activeElement ?? document.body);
      folds = all("details").map(fold => fold.open);
      ticked = all("input[type=checkbox]:checked").map(box => box.name);
      top = height();
    };
    document.addEventListener("caseload:leave", note);
    await whole().finally(() => document.removeEventListener("caseload:leave", note));
    // Drawn by now, and not yet painted.
    await frame();
    all("details").forEach((fold, at) => { fold.open = folds[at] ?? fold.open; });
    for (const name of ticked) document.querySelector(`#app input[name="${name}"]:not(:checked)`)?.click();
    focused()?.focus({ preventScroll: true });
    scrollBy(0, height() - top);
    // The charts get their heights within the next frames: in Firefox later than in Chromium.
    for (let frames = 4; frames; frames -= 1) {
      await frame();
      scrollBy(0, height() - top);
    }
  };
  let exchanged;
  const ask = () => (exchanged ??= exchange().catch(error => {
    exchanged = undefined;
    throw error;
  }));

  addEventListener("toggle", async ({ target }) => {
    if (!target.open || !("later" in (target.dataset ?? {}))) return;
    const [loading, missing] = target.querySelectorAll("[role]");
    [loading.hidden, missing.hidden] = [false, true];
    try {
      await ask();
    } catch (error) {
      console.error(error);
      [loading.hidden, missing.hidden] = [true, false];
    }
  }, true);

  // The printed page is the whole program's; printed from a menu, the page is printed as it stands.
  addEventListener("keydown", async event => {
    const keys = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const app = document.querySelector("#app:not(.standing)");
    if (!keys || event.key !== "p" || window !== parent || !app) return;
    event.preventDefault();
    if (app.querySelector("details[data-later]")) await ask().catch(console.error);
    // Firefox does not let a program draw between its own event and the picture it takes.
    dispatchEvent(new Event("beforeprint"));
    await frame();
    print();
  });

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

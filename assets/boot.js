// Starts the program whose hashed names the build wrote into the head, or says why it cannot; lets
// the whole program take over when what it draws is asked for; brings the words of another language.
(() => {
  const root = document.documentElement;
  // A link is about to be opened: the answer at the defaults would be taken for its answer.
  if (location.hash.length > 1) root.dataset.opening = "";

  // The language: what the address asks for, what the document is written in, what was chosen before,
  // what the browser prefers. English is in the program; another is a file, named in the head.
  const file = tag => document.querySelector(`meta[name="words-file"][lang="${tag}"]`);
  const offered = tag => tag === "en" || (/^[a-z]{2,3}$/.test(tag) && !!file(tag));
  const asked = () => {
    const tag = /[#&?]lang=([a-z]+)(?=&|$)/.exec(location.hash)?.[1];
    return offered(tag) ? tag : undefined;
  };
  const preferred = () => {
    const tags = navigator.languages.map(tag => tag.toLowerCase().split("-")[0]);
    try {
      tags.unshift(localStorage.getItem("caseload-language"));
    } catch {
      // A sandbox keeps nothing.
    }
    return tags.find(offered) ?? "en";
  };
  const read = async tag => {
    if (window.caseload) return window.caseload.words(tag);
    const answer = await fetch(file(tag).content, { signal: AbortSignal.timeout(20000) });
    const text = await answer.text();
    // Some hosts answer with a page where a file is missing.
    if (!answer.ok || !text.startsWith(`# ${tag}\n`)) throw new Error(`no words: ${answer.url}`);
    return text;
  };
  // Puts the words where the programs read them.
  const speak = async tag => {
    if (tag !== "en" && !document.querySelector(`meta[name="words"][lang="${tag}"]`)) {
      const words = document.createElement("meta");
      Object.assign(words, { name: "words", lang: tag, content: await read(tag) });
      document.head.append(words);
    }
    root.lang = tag;
  };
  const speechless = error => {
    console.error(error);
    const said = document.querySelector("#app .speechless");
    if (said) said.hidden = false;
  };
  const own = root.lang;
  const tag = asked() ?? (own === "en" ? preferred() : own);
  if (asked()) root.dataset.lang = tag;
  // What stands in the document is in another language.
  if (tag !== own) root.dataset.opening = "";
  // On their way while the document is read; what went wrong, if anything.
  const words = speak(tag).catch(error => {
    root.lang = "en";
    return error;
  });

  const change = async tag => {
    try {
      await speak(tag);
      document.dispatchEvent(new Event("caseload:spoken"));
    } catch (error) {
      speechless(error);
    }
  };
  let running = false;
  addEventListener("click", event => {
    const tag = event.target.closest?.("a[data-language]")?.dataset.language;
    // Without the program the link leads to the page in that language.
    if (!running || !tag || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    root.dataset.lang = tag;
    const rest = location.hash.slice(1).split("&").filter(pair => pair && !pair.startsWith("lang="));
    try {
      history.replaceState(history.state, "", `#${[...rest, `lang=${tag}`].join("&")}`);
      localStorage.setItem("caseload-language", tag);
    } catch {
      // A sandbox keeps nothing.
    }
    change(tag);
  });
  addEventListener("hashchange", () => {
    const tag = asked();
    if (!running || !tag) return;
    root.dataset.lang = tag;
    if (tag !== root.lang) change(tag);
  });

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

  const hasProposals = () => /proposal(=|%3D)/i.test(location.hash);
  // A table kept from another visit or brought by a link, or folded parts that a host asks for, need
  // it from the start.
  const needsWhole = () => {
    if (hasProposals()) return true;
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
    const { name, dataset: { action, control } } = element;
    if (action && !name) return `[data-action="${action}"]`;
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

  addEventListener("hashchange", () => {
    if (hasProposals() && document.querySelector("#app:not(.standing) details[data-later]")) ask().catch(console.error);
  });

  // So is the room: by its button, or by its key where nothing is typed.
  const room = async button => {
    const missing = document.querySelector(".room-missing");
    missing.hidden = true;
    button.setAttribute("aria-busy", "true");
    try {
      await ask();
      document.querySelector(`[data-action="room"]`).click();
    } catch (error) {
      console.error(error);
      button.removeAttribute("aria-busy");
      missing.hidden = false;
    }
  };
  addEventListener("click", ({ target }) => {
    const button = target.closest?.("button[data-later]");
    if (button) room(button);
  });
  addEventListener("keydown", ({ key, target, ctrlKey, metaKey, altKey }) => {
    const button = document.querySelector("button[data-later]");
    if (!button || "embed" in root.dataset || ctrlKey || metaKey || altKey || key.toLowerCase() !== "r") return;
    if (!target.matches?.("textarea, select, input:not([type=range], [type=checkbox])")) room(button);
  });

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

  // The folded parts that a link opens, by their ids; the first of them is where the reader looks.
  const view = hash => {
    const ids = /[#&]view=([a-z0-9,-]+)(?=&|$)/.exec(hash)?.[1].split(",") ?? [];
    const parts = ids.map(id => document.querySelector(`#app details.panel[id="${id}"]`)).filter(Boolean);
    for (const part of parts) part.open = true;
    parts[0]?.scrollIntoView();
  };
  addEventListener("hashchange", ({ newURL }) => running && view(new URL(newURL).hash));

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
    root.lang = own;
    root.dataset.failed = "";
    delete root.dataset.opening;
    document.getElementById("late").remove();
    document.getElementById(mayCompile() ? "missing" : "blocked").hidden = false;
  };

  addEventListener("DOMContentLoaded", async () => {
    const app = document.getElementById("app");
    const standing = app.cloneNode(true);
    // A program may write another address as soon as it runs.
    const opened = location.hash;
    try {
      const wordless = await words;
      await (window.caseload?.start ?? load)();
      await new Promise(requestAnimationFrame);
      if (!document.getElementById("app").firstElementChild) throw new Error("nothing was drawn");
      delete root.dataset.opening;
      running = true;
      view(opened);
      if (wordless) speechless(wordless);
    } catch (error) {
      fail(app, standing, error);
    }
  });
})();

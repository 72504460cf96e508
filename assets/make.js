// Makes the lines to put a calculator on another site, from what is chosen, and shows it.
(() => {
  const form = document.forms[0];
  const { elements } = form;
  const at = id => document.getElementById(id);
  const home = new URL("./", location);
  const link = location.hash.slice(1).split("&").filter(pair => !pair.startsWith("lang=")).join("&");
  const open = at("open");
  const names = { frame: at("preview").title, open: open.dataset.text };
  open.hash = location.hash;

  const checked = name => [...form.querySelectorAll(`[name="${name}"]:checked`)].map(box => box.value);
  const text = value => value.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

  const options = () => {
    const list = { parts: checked("parts").join(",") };
    if (checked("locked").length) list.locked = checked("locked").join(",");
    if (elements.lang.value) list.lang = elements.lang.value;
    if (elements.scheme.value !== "auto") list.scheme = elements.scheme.value;
    if (elements.accented.checked) list.accent = elements.accent.value.slice(1);
    return list;
  };

  const lines = (kind, hash, height) => {
    const { lang } = options();
    const full = [link, lang && `lang=${lang}`].filter(Boolean).join("&");
    const page = text(`${new URL("../", home).href}${full && `#${full}`}`);
    const way = `<p><a href="${page}">${text(names.open)}</a></p>`;
    const source = text(`${home.href}#${hash}`);
    const script = `<script src="${text(new URL("../embed.js", home).href)}" async></script>`;
    const frame = `<iframe src="${source}" title="${text(names.frame)}" width="100%" height="${height}"\n` +
      `  style="border:0;width:100%" loading="lazy" allow="clipboard-write; fullscreen"></iframe>\n${way}`;
    const attributes = Object.entries(options()).map(([name, value]) => ` ${name}="${text(value)}"`);
    const tag = lang || document.documentElement.lang;
    const picture = tag === "en" ? "waits.svg" : `waits-${tag}.svg`;
    return {
      frame,
      script: `${frame}\n${script}`,
      element: `<caseload-calculator link="${text(link)}" height="${height}"${attributes.join("")}>\n` +
        `  ${way}\n</caseload-calculator>\n${script}`,
      picture: `<a href="${page}"><img src="${text(new URL(picture, home).href)}" width="760" height="326"\n` +
        `  style="max-width:100%;height:auto" alt="${text(names.open)}"></a>\n${way}`,
    }[kind];
  };

  let shown = "";
  const make = () => {
    const pairs = Object.entries(options()).map(([name, value]) => `${name}=${value}`);
    const hash = [link, ...pairs].filter(Boolean).join("&");
    const height = Math.min(3000, Math.max(200, parseInt(elements.height.value, 10) || 900));
    at("snippet").value = lines(elements.kind.value, hash, height);
    at("copied").hidden = at("refused").hidden = true;
    at("preview").style.height = `${height}px`;
    if (shown === hash) return;
    shown = hash;
    // A changed hash alone would not load the page anew.
    const frame = at("preview").cloneNode();
    frame.src = `./#${hash}`;
    at("preview").replaceWith(frame);
  };

  at("copy").addEventListener("click", async () => {
    const snippet = at("snippet");
    let copied = true;
    try {
      await navigator.clipboard.writeText(snippet.value);
    } catch {
      snippet.select();
      copied = false;
    }
    at("copied").hidden = !copied;
    at("refused").hidden = copied;
  });
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("change", make);
  make();
})();

// In the page to embed: takes what the host chose out of the address, and tells the host the height.
(() => {
  const root = document.documentElement;
  const host = window.parent;
  // Not the language, which stays in the link.
  const OWN = ["accent", "scheme", "parts", "locked", "secret"];
  const PARTS = ["answer", "lines", "clocks", "inputs", "groups", "waits", "seen", "panels"];
  const SCHEMES = { light: "not all", dark: "screen" };

  // Hosts append to addresses: WordPress "#?secret=…". What is not ours is the link.
  const chosen = {};
  const link = location.hash.slice(1).replace(/(^|#)\?/g, "&").split("&").filter(pair => {
    const [key, value = ""] = pair.split("=");
    if (!OWN.includes(key)) return pair !== "";
    try {
      chosen[key] ??= decodeURIComponent(value);
    } catch {
      // Not to be decoded: not chosen.
    }
    return false;
  }).join("&");
  history.replaceState(null, "", link ? `#${link}` : location.pathname + location.search);

  const list = (text = "") => text.split(/[ ,+]+/);
  const parts = list(chosen.parts).filter(part => PARTS.includes(part));
  if (parts.length) root.dataset.parts = parts.join(" ");

  // The style sheet follows the reader's scheme; the host's choice stands in for it.
  const recolor = rules => {
    for (const rule of rules) {
      if (rule.media && rule.media.mediaText.includes("prefers-color-scheme: dark")) {
        rule.media.mediaText = SCHEMES[chosen.scheme];
      } else if (rule.cssRules) {
        recolor(rule.cssRules);
      }
    }
  };
  const forced = Object.hasOwn(SCHEMES, chosen.scheme);
  if (forced) {
    root.style.setProperty("color-scheme", chosen.scheme);
    for (const sheet of document.styleSheets) recolor(sheet.cssRules);
  }

  // An accent that is not seen on the background, 3 to 1, is left out.
  const luminance = color => [1, 3, 5]
    .map(at => parseInt(color.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0.05);
  const accent = `#${(chosen.accent || "").replace("#", "")}`;
  if (/^#[0-9a-f]{6}$/i.test(accent)) {
    const dark = forced ? chosen.scheme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    const [low, high] = [luminance(accent), luminance(dark ? "#14171b" : "#ffffff")].sort((a, b) => a - b);
    if (high / low >= 3) root.style.setProperty("--accent", accent);
  }

  // What the host has locked is shown but cannot be moved; the program may draw it anew.
  const locked = list(chosen.locked).filter(name => /^[a-z_]+$/.test(name));
  const lock = () => {
    for (const name of locked) {
      for (const input of document.querySelectorAll(`[name="${name}"]`)) {
        input.disabled = true;
        const reset = input.closest(".field")?.querySelector(".reset");
        if (reset) reset.disabled = true;
      }
    }
  };

  // Heights: in our own words, and in those hosts may know already. Only a number leaves.
  const pym = new URLSearchParams(location.search).get("childId");
  let told = 0;
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    const say = message => host.postMessage(message, "*");
    say({ type: "caseload:height", version: 1, height });
    say({ "datawrapper-height": { caseload: height } });
    say({ sentinel: "amp", type: "embed-size", height });
    if (/^[\w-]{1,64}$/.test(pym || "")) say(`pymxPYMx${pym}xPYMxheightxPYMx${height}`);
    if (/^\w{1,64}$/.test(chosen.secret || "")) {
      say({ message: "height", value: height, secret: chosen.secret });
    }
  };

  let asked = false;
  addEventListener("message", ({ source, data }) => {
    if (source !== host || data?.type !== "caseload:ask" || data.version !== 1 || asked) return;
    asked = true;
    setTimeout(() => {
      asked = false;
      told = 0;
      tell();
    }, 100);
  });

  addEventListener("DOMContentLoaded", () => {
    const app = document.getElementById("app").parentNode;
    if (locked.length) new MutationObserver(lock).observe(app, { childList: true, subtree: true });
    if (host !== window) new ResizeObserver(tell).observe(document.body);
  });
})();

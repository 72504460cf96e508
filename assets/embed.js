// Put once into a page with calculators: gives each the height it asks for, and lets
// <caseload-calculator> stand for one. See docs/embedding.md.
(() => {
  const home = new URL("embed/", document.currentScript.src);
  const made = new Set();
  const opaque = frame => frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
  const frames = () => [...document.querySelectorAll("iframe"), ...made]
    .filter(frame => frame.src.startsWith(home.href));

  addEventListener("message", ({ source, origin, data }) => {
    if (data?.type !== "caseload:height" || data.version !== 1) return;
    if (!Number.isInteger(data.height) || data.height < 50 || data.height > 20000) return;
    const frame = frames().find(frame => frame.contentWindow === source);
    if (frame && origin === (opaque(frame) ? "null" : home.origin)) {
      frame.style.height = `${data.height}px`;
    }
  });
  // Those that were there first have told their height already; those out of sight are not drawn,
  // and tell it only when they are asked.
  for (const frame of frames()) {
    const ask = () => frame.contentWindow?.postMessage({ type: "caseload:ask", version: 1 }, "*");
    ask();
    frame.addEventListener("load", ask);
  }

  const OPTIONS = ["accent", "scheme", "lang", "parts", "locked"];

  class Calculator extends HTMLElement {
    static observedAttributes = ["link", "preset", "height", "label", "sandbox", ...OPTIONS];

    connectedCallback() {
      const of = name => this.getAttribute(name);
      const link = of("link") ?? (of("preset") ? `preset=${encodeURIComponent(of("preset"))}` : "");
      const options = OPTIONS.filter(of).map(name => `${name}=${encodeURIComponent(of(name))}`);
      const frame = document.createElement("iframe");
      if (this.hasAttribute("sandbox")) frame.setAttribute("sandbox", of("sandbox"));
      frame.title = of("label") ?? (of("lang") === "es" ? "Calculadora de personal" : "Staffing calculator");
      frame.loading = "lazy";
      frame.allow = "clipboard-write; fullscreen";
      Object.assign(frame.style, {
        display: "block",
        width: "100%",
        border: "0",
        height: `${parseInt(of("height"), 10) || 720}px`,
      });
      frame.src = `${home.href}#${[link.replace(/^#/, ""), ...options].filter(Boolean).join("&")}`;
      this.disconnectedCallback();
      made.add(frame);
      // What stands in the element is for pages where it is not defined.
      (this.shadowRoot ?? this.attachShadow({ mode: "open" })).replaceChildren(frame);
    }

    disconnectedCallback() {
      made.delete(this.shadowRoot?.firstChild);
    }

    attributeChangedCallback() {
      if (this.isConnected && this.shadowRoot) this.connectedCallback();
    }
  }
  customElements.get("caseload-calculator") ?? customElements.define("caseload-calculator", Calculator);
})();

// In the one-file copy: the program stands in the document, compressed, and is fetched from nowhere.
window.caseload = (() => {
/* the module */
return async () => {
  const text = atob(document.getElementById("program").textContent);
  const bytes = Uint8Array.from(text, letter => letter.charCodeAt(0));
  const whole = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const headers = { "Content-Type": "application/wasm" };
  await __wbg_init({ module_or_path: new Response(whole, { headers }) });
};
})();

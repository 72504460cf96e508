// In the one-file copy: the program and the words stand in the document, compressed, and are fetched
// from nowhere.
window.caseload = (() => {
/* the module */
const unpacked = id => {
  const text = atob(document.getElementById(id).textContent);
  const bytes = Uint8Array.from(text, letter => letter.charCodeAt(0));
  return new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
};
return {
  words: tag => new Response(unpacked(`words-${tag}`)).text(),
  start: async () => {
    const headers = { "Content-Type": "application/wasm" };
    await __wbg_init({ module_or_path: new Response(unpacked("program"), { headers }) });
  },
};
})();

// Starts the program whose hashed names the build wrote into the head, or says that it cannot.
const js = document.querySelector('link[rel="modulepreload"]');
const wasm = document.querySelector('link[rel="preload"][as="fetch"]');

try {
  const program = await import(js.href);
  await program.default({ module_or_path: fetch(wasm.href) });
} catch (error) {
  console.error(error);
  const trouble = document.getElementById("trouble");
  if (trouble) trouble.hidden = false;
  document.getElementById("late")?.remove();
}

// Puts the functions of the package on `window.caseload`, for the console of this page.
(async () => {
  const caseload = await import("./caseload.js");
  await caseload.default();
  window.caseload = Object.fromEntries(
    Object.entries(caseload).filter(([name]) => name !== "default" && name !== "initSync"),
  );
  document.documentElement.dataset.ready = "";
})();

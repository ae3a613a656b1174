// Every page works without this file. A key does what a link of the page does; which key does what is written on the page, where
// the keys can also be switched off. In a field, keys are letters.
const keys = document.querySelector("[data-ck-keys]");
if (keys) {
  const wanted = keys.querySelector("input");
  const remembered = "ck-phim-tat";
  wanted.checked = localStorage.getItem(remembered) !== "tat";
  wanted.addEventListener("change", () => localStorage.setItem(remembered, wanted.checked ? "bat" : "tat"));
  keys.hidden = false;

  const lines = [...document.querySelectorAll("[data-ck-line]")];
  const current = () => lines.findIndex((line) => line.contains(document.activeElement));
  const goTo = (index) => lines[Math.max(0, Math.min(index, lines.length - 1))]?.querySelector("a").focus();

  document.addEventListener("keydown", (event) => {
    if (!wanted.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])")) return;
    if (event.key === "j" || event.key === "k") {
      goTo(current() + (event.key === "j" ? 1 : -1));
      event.preventDefault();
      return;
    }
    const here = lines.length === 0 ? document : lines[current()];
    const link = here && /^[a-z]$/.test(event.key) && here.querySelector(`a[data-ck-key="${event.key}"]`);
    if (!link) return;
    event.preventDefault();
    link.click();
  });

  if (document.querySelector("[data-ck-next]")) goTo(0);
  document.querySelector("[data-ck-chosen]")
    ?.querySelector("input:not([type=hidden]), select, textarea, button")
    ?.focus();
}

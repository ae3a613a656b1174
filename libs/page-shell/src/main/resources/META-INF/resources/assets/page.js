// Every page works without this file. It shows the buttons that only a script can serve and folds long
// contents on small screens and closes the menu with Escape.
document.querySelectorAll("[data-ck-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});
if (window.matchMedia("(max-width: 63.99rem)").matches) {
  document.querySelectorAll("details[data-ck-fold]").forEach((details) => { details.open = false; });
}
document.addEventListener("keydown", (event) => {
  const menu = document.querySelector(".ck-nav__more[open]");
  if (event.key !== "Escape" || !menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

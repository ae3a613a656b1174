// Every page works without this file. It shows the buttons that only a script can serve and closes the menu with Escape.
document.querySelectorAll("[data-ck-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});
document.addEventListener("keydown", (event) => {
  const menu = document.querySelector(".ck-nav__more[open]");
  if (event.key !== "Escape" || !menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

// Every page works without this file. It shows the buttons that only a script can serve, folds long contents on small
// screens, closes the menus with Escape and copies addresses.
document.querySelectorAll("[data-ck-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});
document.querySelectorAll("[data-ck-copy]").forEach((button) => {
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.ckCopy).textContent.trim());
    const done = document.getElementById(button.dataset.ckCopy + "-xong");
    if (done) done.textContent = "Đã chép.";
  });
});
if (window.matchMedia("(max-width: 63.99rem)").matches) {
  document.querySelectorAll("details[data-ck-fold]").forEach((details) => { details.open = false; });
}
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = document.querySelector(".ck-nav__more[open]") ?? document.querySelector(".ck-menu[open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
});
// A part of a page that changes by itself is fetched again while it says so; its link does the same by hand.
const keepFresh = (part) => {
  if (!part?.dataset.ckLive) return;
  window.setTimeout(async () => {
    try {
      const answer = await fetch(window.location.pathname, { headers: { Accept: "text/html" } });
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(part.id);
      if (!answer.ok || !fresh) return;
      part.replaceWith(fresh);
      keepFresh(fresh);
    } catch { // no network: whoever reads still has the link
    }
  }, Number(part.dataset.ckLive));
};
document.querySelectorAll("[data-ck-live]").forEach(keepFresh);

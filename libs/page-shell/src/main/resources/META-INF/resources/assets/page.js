// Every page works without this file. It shows the buttons that only a script can serve, folds long contents on small
// screens, closes the menus with Escape, copies addresses and suggests what somebody who searches may be looking for.
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

// Suggestions while typing: a combobox with a list, as the ARIA Authoring Practices describe it. The box stays a plain field of
// a plain form; what is chosen either leads to the one thing it names or is searched.
const KINDS = { article: "Tin, bài", document: "Văn bản", service: "Dịch vụ công", procedure: "Thủ tục", question: "Hỏi đáp",
  page: "Giới thiệu", query: "Thường được tìm" };
const PAUSE = 150; // milliseconds without a key before anything is asked
const SHORTEST = 2;
const REMEMBERED = 30;
const suggest = (box) => {
  const list = document.createElement("ul");
  list.className = "ck-suggestions";
  list.id = box.id + "-goi-y";
  list.hidden = true;
  list.lang = "vi";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.form.dataset.ckSuggest);
  const told = document.createElement("span");
  told.className = "ck-hidden";
  told.setAttribute("role", "status");
  box.after(list, told);
  Object.entries({ role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })
    .forEach(([name, value]) => box.setAttribute(name, value));

  const answers = new Map();
  let waiting = 0;
  let asking = new AbortController();
  let items = [];
  let active = -1;

  const activate = (index) => {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = index;
    const option = list.children[active];
    if (!option) return box.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    box.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };
  const open = (shown) => {
    list.hidden = !shown;
    box.setAttribute("aria-expanded", String(shown));
    activate(-1);
  };
  const stop = () => {
    window.clearTimeout(waiting);
    asking.abort();
  };
  const choose = (item) => {
    open(false);
    if (item.url) return window.location.assign(item.url);
    box.value = item.text;
    box.form.requestSubmit();
  };
  const show = (found) => {
    items = found;
    list.replaceChildren(...items.map((item, index) => {
      const option = document.createElement("li");
      const kind = document.createElement("small");
      option.id = list.id + "-" + index;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      kind.textContent = KINDS[item.type] ?? "";
      option.append(item.text, " ", kind);
      option.addEventListener("click", () => choose(item));
      return option;
    }));
    open(items.length > 0);
    told.textContent = items.length > 0 ? box.form.dataset.ckSuggested.replace("#", items.length) : "";
  };
  const ask = async (typed) => {
    if (answers.has(typed)) return show(answers.get(typed));
    asking = new AbortController();
    try {
      const answer = await fetch("/api/search/suggest?q=" + encodeURIComponent(typed), { signal: asking.signal });
      const found = answer.ok ? (await answer.json()).items : [];
      if (answer.ok) answers.set(typed, found);
      if (answers.size > REMEMBERED) answers.delete(answers.keys().next().value);
      if (document.activeElement === box) show(found);
    } catch { // no network, or something else was typed meanwhile
    }
  };
  box.addEventListener("input", () => {
    stop();
    const typed = box.value.trim();
    if (typed.length < SHORTEST) return show([]);
    waiting = window.setTimeout(ask, PAUSE, typed);
  });
  const keys = {
    ArrowDown: () => (list.hidden ? open(true) : activate(active + 1 < items.length ? active + 1 : 0)),
    ArrowUp: () => (list.hidden ? open(true) : activate(active > 0 ? active - 1 : items.length - 1)),
    Enter: () => choose(items[active]),
    Escape: () => open(false),
  };
  box.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Enter") stop();
    const arrow = event.key.startsWith("Arrow") && items.length > 0;
    const meant = keys[event.key] && (arrow || (!list.hidden && (event.key === "Escape" || active >= 0)));
    if (!meant) return void (["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key) && activate(-1));
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  });
  box.addEventListener("blur", () => {
    stop();
    open(false);
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the box keeps the focus
};
if (!navigator.connection?.saveData) document.querySelectorAll("form[data-ck-suggest] input[type=search]").forEach(suggest);

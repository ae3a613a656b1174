// The writing page works without this file: the text is then written as HTML. It turns the text field into an editor, sends
// files at once, and puts the HTML back into the field before the form goes out.
(() => {
  "use strict";
  const form = document.querySelector("form[data-ck-write]");
  const source = form && form.querySelector("textarea[data-ck-editor]");
  if (!source || !window.Squire || !window.DOMPurify) return;

  const CLEAN = {
    ALLOWED_TAGS: ["h2", "h3", "h4", "p", "br", "hr", "ul", "ol", "li", "blockquote", "strong", "em", "b", "i", "u", "sub", "sup",
      "figure", "figcaption", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "a", "img"],
    ALLOWED_ATTR: ["href", "src", "alt", "scope", "colspan", "rowspan"],
    RETURN_DOM_FRAGMENT: true,
  };
  const FILE = /(?:\/tin\/[0-9a-f-]{36}\/)?tep\/([0-9a-f-]{36})\/([^"/?#<>\s]+)/g;
  const STAFF_FILE = /\/api\/attachments\/([0-9a-f-]{36})#([^"<>\s]+)/g;
  const toStaff = (html) => html.replace(FILE, "/api/attachments/$1#$2");
  const toStored = (html) => html.replace(STAFF_FILE, "tep/$1/$2");

  const paper = document.createElement("div");
  paper.className = "ck-paper ck-prose";
  paper.setAttribute("role", "textbox");
  paper.setAttribute("aria-multiline", "true");
  paper.setAttribute("aria-labelledby", "body-label");
  if (source.getAttribute("aria-describedby")) paper.setAttribute("aria-describedby", source.getAttribute("aria-describedby"));
  const tools = document.createElement("div");
  tools.className = "ck-tools";
  tools.setAttribute("role", "group");
  tools.setAttribute("aria-label", "Trình bày nội dung");
  source.before(tools, paper);
  source.style.display = "none";
  document.getElementById("body-label").addEventListener("click", () => paper.focus());

  // Word and other sites call the page's heading h1; here that is the title's.
  const clean = (html) => document.importNode(
    window.DOMPurify.sanitize(window.ckFromWord(html).replace(/<(\/?)h1\b/gi, "<$1h2"), CLEAN), true);
  const editor = new window.Squire(paper, { blockTag: "P", sanitizeToDOMFragment: clean });
  editor.setHTML(toStaff(window.ckFilm.hide(source.value)));
  // The editor keeps every image in a block of its own; in a figure the figure is that block.
  const tidy = (html) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    for (const block of page.querySelectorAll("figure > div, figure > p")) {
      const image = block.querySelector("img");
      if (image && !block.textContent.trim()) block.replaceWith(image);
    }
    window.ckFilm.show(page);
    return page.body.innerHTML;
  };
  const gather = () => { source.value = toStored(tidy(editor.getHTML())); };
  // The editor tells of its own first text, too; only what somebody does is a change.
  let touched = false;
  for (const event of ["keydown", "paste", "drop", "input"]) paper.addEventListener(event, () => { touched = true; });
  const save = () => {
    gather();
    if (touched) form.dispatchEvent(new CustomEvent("ck-changed"));
  };
  editor.addEventListener("input", save);
  form.addEventListener("submit", gather);
  form.addEventListener("ck-gather", gather);
  document.addEventListener("click", (event) => {
    if (!event.target.closest("a[href='#body']")) return;
    event.preventDefault();
    paper.focus();
    paper.scrollIntoView({ block: "center" });
  });

  const turnInto = (tag) => editor.modifyBlocks((fragment) => {
    fragment.querySelectorAll("p, h2, h3, h4").forEach((block) => {
      const other = document.createElement(tag);
      other.append(...block.childNodes);
      block.replaceWith(other);
    });
    return fragment;
  });
  const toggle = (tag, on, off) => () => (editor.hasFormat(tag) ? editor[off]() : editor[on]());
  const escape = (text) => {
    const span = document.createElement("span");
    span.textContent = text;
    return span.innerHTML.replace(/"/g, "&quot;");
  };

  // Asks in a dialog of the page: fields of [name, label, type, required, accept]; answers null when it is closed.
  const ask = (title, fields, more) => new Promise((answer) => {
    const dialog = document.createElement("dialog");
    dialog.className = "ck-ask";
    dialog.setAttribute("aria-label", title);
    const asking = document.createElement("form");
    asking.method = "dialog";
    const heading = document.createElement("h2");
    heading.textContent = title;
    asking.append(heading);
    for (const [name, label, type, required, accept] of fields) {
      const id = "ck-ask-" + name;
      const row = document.createElement("div");
      row.className = "ck-field";
      row.innerHTML = `<label class="ck-label" for="${id}">${label}</label><input class="ck-input" id="${id}" name="${name}" type="${type}">`;
      row.lastChild.required = required;
      if (accept) row.lastChild.accept = accept;
      asking.append(row);
    }
    if (more) more(asking);
    const actions = document.createElement("p");
    actions.className = "ck-actions";
    actions.innerHTML = '<button class="ck-button" type="submit" value="yes">Chèn</button>'
      + '<button class="ck-button ck-button--quiet" type="submit" value="no" formnovalidate>Thôi</button>';
    asking.append(actions);
    dialog.append(asking);
    document.body.append(dialog);
    dialog.addEventListener("close", () => {
      answer(dialog.returnValue === "yes" ? new FormData(asking) : null);
      dialog.remove();
      editor.focus();
    });
    dialog.showModal();
  });

  // Old programs wrote Vietnamese in encodings of their own, which look like "Céng hßa" or "Co^.ng ho`a" here. What may be such
  // a text is shown to the server, and what it makes of it to the writer, before it is put in.
  const UNICODE = /[\u1ea0-\u1ef9ăĂđĐơƠưƯ]/;
  const OLD = /[\u0080-\u00ff]/;
  const VIQR = /[aeou][\^(+]|[aeiouy][.'`?~](?=[a-z])|dd/gi;
  const looksOld = (text) => !UNICODE.test(text) && (OLD.test(text) || (text.match(VIQR) ?? []).length > 3);
  const offer = (read) => new Promise((answer) => {
    const dialog = document.createElement("dialog");
    dialog.className = "ck-ask";
    dialog.setAttribute("aria-label", "Chuyển bảng mã");
    dialog.innerHTML = `<form method="dialog"><h2>Đoạn vừa dán có vẻ gõ bằng ${escape(read.encoding)}</h2>`
      + '<p>Sau khi chuyển sang Unicode:</p><div class="ck-prose ck-panel" tabindex="0"></div><p class="ck-actions">'
      + '<button class="ck-button" type="submit" value="yes">Dùng bản đã chuyển</button>'
      + '<button class="ck-button ck-button--quiet" type="submit" value="no">Giữ như đã dán</button></p></form>';
    dialog.querySelector(".ck-prose").append(clean(read.html));
    document.body.append(dialog);
    dialog.addEventListener("close", () => {
      answer(dialog.returnValue === "yes");
      dialog.remove();
      editor.focus();
    });
    dialog.showModal();
  });
  // What was pasted goes with the text that was made of it, so that anybody can see later what it was.
  const keepOriginal = (html) => {
    const kept = document.createElement("textarea");
    kept.name = "originals";
    kept.hidden = true;
    kept.value = html;
    form.append(kept);
  };
  const reread = async (html) => {
    const content = new FormData();
    content.append("html", html);
    const answer = await fetch("/bien-tap/chuyen-ma", { method: "POST", body: content }).catch(() => null);
    const read = answer && answer.ok ? await answer.json() : { converted: false };
    const converts = read.converted && await offer(read);
    if (converts) keepOriginal(html);
    editor.insertHTML(converts ? read.html : html);
    save();
  };
  editor.addEventListener("willPaste", (event) => {
    const holder = document.createElement("div");
    if (event.detail.fragment) holder.append(event.detail.fragment.cloneNode(true));
    else holder.innerHTML = event.detail.text.split("\n").map((line) => `<p>${escape(line)}</p>`).join("");
    if (!looksOld(holder.textContent)) return;
    event.preventDefault();
    reread(holder.innerHTML);
  });

  const list = document.getElementById("ck-tep");
  const say = (text) => {
    const line = document.createElement("li");
    line.textContent = text;
    list.append(line);
  };
  const send = async (file) => {
    const content = new FormData();
    content.append("file", file);
    return attach(await fetch("/api/attachments", { method: "POST", body: content }), file.name);
  };
  const attach = async (reply, name) => {
    const sent = await reply.json().catch(() => ({}));
    if (!reply.ok) {
      say((sent.detail ?? "Không tải lên được tệp này.") + (name ? " (" + name + ")" : ""));
      return null;
    }
    const line = document.createElement("li");
    line.innerHTML = `<p class="ck-check"><input type="checkbox" id="tep-${sent.id}" name="attachments" value="${sent.id}" checked> `
      + `<label for="tep-${sent.id}">Giữ tệp ${escape(sent.name)}</label></p>`;
    list.append(line);
    form.dispatchEvent(new CustomEvent("ck-changed"));
    return sent;
  };

  const link = async () => {
    const asked = await ask("Chèn liên kết", [["href", "Địa chỉ (https://...)", "text", true]]);
    if (asked) editor.makeLink(asked.get("href").trim());
  };
  // One of the portal's own pictures takes the place of a file, and brings the words it was shown under.
  const library = (asking) => {
    const open = document.createElement("button");
    open.type = "button";
    open.className = "ck-button ck-button--quiet";
    open.textContent = "Chọn ảnh đã có trên cổng";
    asking.querySelector("#ck-ask-file").closest(".ck-field").after(open);
    open.addEventListener("click", async () => {
      const answer = await fetch("/bien-tap/anh/chon").catch(() => null);
      if (!answer || !answer.ok) return;
      const shelf = document.createElement("div");
      shelf.append(...new DOMParser().parseFromString(await answer.text(), "text/html").body.childNodes);
      open.replaceWith(shelf);
      (shelf.querySelector("input") ?? asking.querySelector("#ck-ask-file")).focus();
    });
    asking.addEventListener("change", (event) => {
      if (event.target.name === "file") {
        asking.querySelectorAll("[name=library]").forEach((radio) => { radio.checked = false; });
      }
      if (event.target.name !== "library") return;
      const file = asking.querySelector("#ck-ask-file");
      file.value = "";
      file.required = false;
      const alt = asking.querySelector("#ck-ask-alt");
      if (!alt.value) alt.value = event.target.dataset.alt;
    });
  };
  const again = async (id) => {
    const content = new FormData();
    content.append("anh", id);
    return attach(await fetch("/bien-tap/anh/dung-lai", { method: "POST", body: content }), "");
  };
  const addressOf = (sent) => `/api/attachments/${sent.id}#${encodeURIComponent(sent.name).replace(/'/g, "%27")}`;
  const figure = (image, caption) => {
    // The first paragraph is joined to the one the cursor is in; without it the image would be, and leave its caption behind.
    editor.insertHTML(`<p><br></p><figure>${image}<figcaption>${escape(caption)}</figcaption></figure><p><br></p>`);
    save();
  };
  const picture = async () => {
    const asked = await ask("Chèn ảnh", [
      ["file", "Tệp ảnh (PNG, JPEG, GIF)", "file", true, "image/png,image/jpeg,image/gif"],
      ["alt", "Mô tả ảnh cho người không nhìn thấy", "text", true],
      ["caption", "Chú thích dưới ảnh", "text", true],
    ], library);
    if (!asked) return;
    const sent = asked.get("library") ? await again(asked.get("library")) : await send(asked.get("file"));
    if (!sent) return;
    figure(`<img src="${addressOf(sent)}" alt="${escape(asked.get("alt"))}">`, asked.get("caption"));
  };
  const film = async () => {
    const chosen = await window.ckFilm.choose(ask, send, addressOf, say);
    if (chosen) figure(chosen.html, chosen.caption);
  };
  const table = async () => {
    const asked = await ask("Chèn bảng", [
      ["caption", "Tên bảng", "text", true],
      ["columns", "Số cột", "number", true],
      ["rows", "Số hàng, không kể hàng đầu", "number", true],
    ]);
    if (!asked) return;
    const times = (name, most) => Math.min(Math.max(Number(asked.get(name)) || 1, 1), most);
    const columns = times("columns", 12);
    const head = "<tr>" + '<th scope="col">Cột</th>'.repeat(columns) + "</tr>";
    const row = "<tr>" + "<td><br></td>".repeat(columns) + "</tr>";
    editor.insertHTML(`<table><caption>${escape(asked.get("caption"))}</caption><thead>${head}</thead>`
      + `<tbody>${row.repeat(times("rows", 50))}</tbody></table><p><br></p>`);
    save();
  };

  const buttons = [
    ["Đậm", toggle("B", "bold", "removeBold")],
    ["Nghiêng", toggle("I", "italic", "removeItalic")],
    ["Đề mục lớn", () => turnInto("h2")],
    ["Đề mục nhỏ", () => turnInto("h3")],
    ["Đoạn văn", () => turnInto("p")],
    ["Danh sách", toggle("UL", "makeUnorderedList", "removeList")],
    ["Danh sách số", toggle("OL", "makeOrderedList", "removeList")],
    ["Liên kết", link],
    ["Bảng", table],
    ["Ảnh", picture],
    ["Phim, âm thanh", film],
    ["Hoàn tác", () => editor.undo()],
    ["Làm lại", () => editor.redo()],
  ];
  for (const [label, act] of buttons) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", () => {
      touched = true;
      act();
      save();
    });
    tools.append(button);
  }

  const files = document.getElementById("files");
  files.addEventListener("change", async () => {
    const chosen = [...files.files];
    files.value = "";
    for (const file of chosen) await send(file);
  });
})();

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
    window.DOMPurify.sanitize(html.replace(/<(\/?)h1\b/gi, "<$1h2"), CLEAN), true);
  const editor = new window.Squire(paper, { blockTag: "P", sanitizeToDOMFragment: clean });
  editor.setHTML(toStaff(source.value));
  const save = () => { source.value = toStored(editor.getHTML()); };
  editor.addEventListener("input", save);
  form.addEventListener("submit", save);

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

  // Asks in a dialog of the page: fields of [name, label, type, required]; answers null when it is closed.
  const ask = (title, fields) => new Promise((answer) => {
    const dialog = document.createElement("dialog");
    dialog.className = "ck-ask";
    dialog.setAttribute("aria-label", title);
    const asking = document.createElement("form");
    asking.method = "dialog";
    const heading = document.createElement("h2");
    heading.textContent = title;
    asking.append(heading);
    for (const [name, label, type, required] of fields) {
      const id = "ck-ask-" + name;
      const row = document.createElement("div");
      row.className = "ck-field";
      row.innerHTML = `<label class="ck-label" for="${id}">${label}</label><input class="ck-input" id="${id}" name="${name}" type="${type}">`;
      row.lastChild.required = required;
      if (type === "file") row.lastChild.accept = "image/png,image/jpeg,image/gif";
      asking.append(row);
    }
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

  const list = document.getElementById("ck-tep");
  const say = (text) => {
    const line = document.createElement("li");
    line.textContent = text;
    list.append(line);
  };
  const send = async (file) => {
    const content = new FormData();
    content.append("file", file);
    const reply = await fetch("/api/attachments", { method: "POST", body: content });
    const sent = await reply.json().catch(() => ({}));
    if (!reply.ok) {
      say((sent.detail ?? "Không tải lên được tệp này.") + " (" + file.name + ")");
      return null;
    }
    const line = document.createElement("li");
    line.innerHTML = `<p class="ck-check"><input type="checkbox" id="tep-${sent.id}" name="attachments" value="${sent.id}" checked> `
      + `<label for="tep-${sent.id}">Giữ tệp ${escape(sent.name)}</label></p>`;
    list.append(line);
    return sent;
  };

  const link = async () => {
    const asked = await ask("Chèn liên kết", [["href", "Địa chỉ (https://...)", "text", true]]);
    if (asked) editor.makeLink(asked.get("href").trim());
  };
  const picture = async () => {
    const asked = await ask("Chèn ảnh", [
      ["file", "Tệp ảnh (PNG, JPEG, GIF)", "file", true],
      ["alt", "Mô tả ảnh cho người không nhìn thấy", "text", true],
      ["caption", "Chú thích dưới ảnh", "text", true],
    ]);
    if (!asked) return;
    const sent = await send(asked.get("file"));
    if (!sent) return;
    const address = `/api/attachments/${sent.id}#${encodeURIComponent(sent.name).replace(/'/g, "%27")}`;
    editor.insertHTML(`<figure><img src="${address}" alt="${escape(asked.get("alt"))}">`
      + `<figcaption>${escape(asked.get("caption"))}</figcaption></figure><p><br></p>`);
    save();
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
    ["Hoàn tác", () => editor.undo()],
    ["Làm lại", () => editor.redo()],
  ];
  for (const [label, act] of buttons) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", () => { act(); save(); });
    tools.append(button);
  }

  const files = document.getElementById("files");
  files.addEventListener("change", async () => {
    const chosen = [...files.files];
    files.value = "";
    for (const file of chosen) await send(file);
  });
})();

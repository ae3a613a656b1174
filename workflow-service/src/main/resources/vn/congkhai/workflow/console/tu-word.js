// What Word puts on the clipboard: lists are paragraphs with a drawn bullet, titles are paragraphs of a class, and between them
// stand paragraphs of nothing. Turned into what they mean; fonts and colours go when the editor cleans what is left.
(() => {
  "use strict";
  const FROM_WORD = /urn:schemas-microsoft-com|class="?Mso|mso-/i;
  const DRAWN = /<!--\[if !supportLists\]-->([\s\S]*?)<!--\[endif\]-->|<!\[if !supportLists\]>([\s\S]*?)<!\[endif\]>/gi;
  const COUNTED = /^[0-9a-zđ]{1,3}[.)]/i;

  const lists = (page) => {
    let last = null;
    for (const line of page.querySelectorAll("p[class*='MsoListParagraph'], p[style*='mso-list']")) {
      const drawn = line.querySelector("[data-ck-drawn]");
      const kind = drawn && COUNTED.test(drawn.textContent.trim()) ? "ol" : "ul";
      if (drawn) drawn.remove();
      const item = page.createElement("li");
      item.append(...line.childNodes);
      if (!last || last.localName !== kind || line.previousElementSibling !== last) {
        last = page.createElement(kind);
        line.before(last);
      }
      last.append(item);
      line.remove();
    }
  };

  window.ckFromWord = (html) => {
    if (!FROM_WORD.test(html)) return html;
    const marked = html.replace(DRAWN, (whole, a, b) => `<span data-ck-drawn>${a ?? b}</span>`);
    // A document of its own: nothing in it is loaded or run.
    const page = new DOMParser().parseFromString(marked, "text/html");
    lists(page);
    for (const title of page.querySelectorAll("p.MsoTitle, p.MsoSubtitle")) {
      const heading = page.createElement("h2");
      heading.append(...title.childNodes);
      title.replaceWith(heading);
    }
    // Its pictures are files of the writer's machine, which nobody else can read; they are put in one by one, with their words.
    for (const image of page.querySelectorAll("img")) image.remove();
    for (const line of page.querySelectorAll("p")) {
      if (!line.textContent.trim()) line.remove();
    }
    return page.body.innerHTML;
  };
})();

// Film and sound in the editor, which knows neither: while a text is written, a picture stands for each and carries it whole.
window.ckFilm = (() => {
  "use strict";
  const NAMES = { video: "Phim", audio: "Âm thanh" };

  const readable = (name) => {
    try {
      return decodeURIComponent(name);
    } catch {
      return name;
    }
  };
  const standIn = (media) => {
    const image = media.ownerDocument.createElement("img");
    const file = (media.getAttribute("src") ?? "").split(/[/#]/).pop();
    image.dataset.ckMedia = media.outerHTML;
    image.alt = `${NAMES[media.localName]}: ${readable(file)}`;
    return image;
  };
  // For the editor.
  const hide = (html) => {
    if (!/<(?:video|audio)\b/i.test(html)) return html;
    const page = new DOMParser().parseFromString(html, "text/html");
    for (const media of page.querySelectorAll("video, audio")) media.replaceWith(standIn(media));
    return page.body.innerHTML;
  };
  // For the server, which takes nothing that it does not know.
  const show = (page) => {
    for (const image of page.querySelectorAll("img[data-ck-media]")) {
      const media = new DOMParser().parseFromString(image.dataset.ckMedia, "text/html").body.firstElementChild;
      if (media && NAMES[media.localName]) image.replaceWith(media);
      else image.remove();
    }
  };
  // Asks for a film and its captions; answers what stands for it and its words, null where there is nothing to put in.
  const choose = async (ask, send, addressOf, say) => {
    const asked = await ask("Chèn phim, âm thanh", [
      ["file", "Tệp phim (MP4, WebM) hoặc âm thanh (MP3)", "file", true, "video/mp4,video/webm,audio/mpeg"],
      ["captions", "Phụ đề (tệp .vtt), cần cho phim có lời", "file", false, ".vtt,text/vtt"],
      ["caption", "Chú thích bên dưới", "text", true],
    ]);
    if (!asked) return null;
    const sent = await send(asked.get("file"));
    if (!sent) return null;
    const kind = sent.type.split("/")[0];
    if (!NAMES[kind]) {
      say("Tệp " + sent.name + " không phải phim MP4, WebM hay âm thanh MP3; tệp được giữ như tệp đính kèm.");
      return null;
    }
    const media = document.createElement(kind);
    media.setAttribute("controls", "");
    media.setAttribute("preload", "metadata");
    media.setAttribute("src", addressOf(sent));
    const captions = asked.get("captions").size ? await send(asked.get("captions")) : null;
    if (captions) {
      const track = document.createElement("track");
      for (const [name, value] of [["kind", "captions"], ["srclang", "vi"], ["label", "Tiếng Việt"], ["default", ""]]) {
        track.setAttribute(name, value);
      }
      track.setAttribute("src", addressOf(captions));
      media.append(track);
    }
    return { html: standIn(media).outerHTML, caption: asked.get("caption") };
  };
  return { hide, show, choose };
})();

// Keeps what is typed on the server while it is typed: a browser that is closed, or a machine that goes out, takes nothing with
// it, and the next person at this machine finds nothing here. The page works without this file: "Lưu nháp" does the same.
(() => {
  "use strict";
  const form = document.querySelector("form[data-ck-write]");
  const note = document.getElementById("ck-luu-nhap");
  const list = document.getElementById("ck-truoc-khi-gui");
  if (!form || !note || !list) return;

  const AFTER_TYPING = 1200;
  const AGAIN = 10000;
  let timer = 0;
  let running = null;
  let waiting = false;
  let sent = false;

  const content = () => {
    form.dispatchEvent(new CustomEvent("ck-gather"));
    const values = new FormData(form);
    values.delete("files");
    values.delete("viec");
    return values;
  };
  const say = (text) => { if (note.textContent !== text) note.textContent = text; };
  const refused = (status) => {
    if (status === 401) return "Phiên làm việc đã hết, chưa lưu được. Hãy đăng nhập lại ở một thẻ khác rồi gõ tiếp; phiếu này vẫn còn ở đây.";
    if (status === 403) return "Bạn không còn được sửa tin, bài này, nên phiếu không được giữ.";
    if (status === 413) return "Phiếu dài quá mức được giữ nháp. Hãy gửi, hoặc bớt nội dung.";
    return "Chưa lưu được nháp, đang thử lại.";
  };
  const show = (html) => {
    const answer = new DOMParser().parseFromString(html, "text/html");
    const kept = answer.getElementById("ck-luu-nhap");
    const ready = answer.getElementById("ck-truoc-khi-gui");
    if (kept) say(kept.textContent);
    if (ready) list.replaceChildren(...ready.childNodes);
  };

  const save = async () => {
    clearTimeout(timer);
    if (sent) return;
    if (running) {
      waiting = true;
      return;
    }
    running = new AbortController();
    try {
      const answer = await fetch("/bien-tap/nhap", { method: "POST", body: content(), signal: running.signal });
      if (answer.ok) show(await answer.text());
      else say(refused(answer.status));
      if (answer.status >= 500) timer = setTimeout(save, AGAIN);
    } catch {
      if (!sent) {
        say(refused(0));
        timer = setTimeout(save, AGAIN);
      }
    } finally {
      running = null;
    }
    if (waiting) {
      waiting = false;
      save();
    }
  };
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(save, AFTER_TYPING);
  };
  for (const event of ["input", "change", "ck-changed"]) form.addEventListener(event, changed);
  form.addEventListener("submit", () => {
    sent = true;
    clearTimeout(timer);
    if (running) running.abort();
  });
  // A page that is shown again from memory was sent, and may be typed into again.
  window.addEventListener("pageshow", () => { sent = false; });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && timer) save();
  });
})();

// The asking page works without this file. With it the proof of work is done while the asker writes, files go up one by
// one (so that they may be larger), and answered questions like the one being typed are offered.
(() => {
  const form = document.querySelector("form[data-ck-ask]");
  if (!form) return;

  const hex = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");

  async function solve(challenge) {
    const encoder = new TextEncoder();
    for (let number = 0; number <= challenge.maxnumber; number += 1) {
      const hash = await crypto.subtle.digest("SHA-256", encoder.encode(challenge.salt + number));
      if (hex(hash) === challenge.challenge) {
        const { algorithm, salt, signature } = challenge;
        return btoa(JSON.stringify({ algorithm, challenge: challenge.challenge, number, salt, signature }));
      }
    }
    return null;
  }

  const proof = form.querySelector("input[name=altcha]");
  const status = document.getElementById("xac-minh");
  let working = null;
  function work() {
    if (working || !window.crypto || !crypto.subtle) return working;
    status.textContent = "Đang xác minh tự động, ông/bà không phải làm gì.";
    working = fetch("/api/public/questions/challenge", { headers: { Accept: "application/json" } })
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
      .then(solve)
      .then((solution) => {
        if (solution) proof.value = solution;
        status.textContent = solution ? "Đã xác minh." : "";
      })
      .catch(() => { status.textContent = ""; working = null; });
    return working;
  }
  form.addEventListener("input", work, { once: true });
  form.addEventListener("submit", (event) => {
    if (proof.value || !working) return;
    event.preventDefault();
    working.finally(() => form.submit());
  });

  const subject = form.querySelector("#subject");
  const similar = document.getElementById("cau-hoi-tuong-tu");
  let asked = "";
  let timer = 0;
  async function offer() {
    const text = subject.value.trim().slice(0, 300);
    if (text.length < 8 || text === asked) return;
    asked = text;
    const answer = await fetch("/api/public/questions/similar?q=" + encodeURIComponent(text));
    if (!answer.ok || text !== asked) return;
    const { items } = await answer.json();
    similar.replaceChildren();
    if (items.length === 0) return;
    const title = document.createElement("p");
    title.textContent = "Có thể đã có câu trả lời:";
    const list = document.createElement("ul");
    items.forEach((item) => {
      const link = document.createElement("a");
      link.href = item.url;
      link.textContent = item.title;
      const line = document.createElement("li");
      line.append(link);
      list.append(line);
    });
    similar.append(title, list);
  }
  subject.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => offer().catch(() => {}), 400);
  });

  const files = form.querySelector("input[type=file]");
  const uploaded = document.getElementById("tep-da-tai");
  const note = (text) => {
    const line = document.createElement("li");
    line.textContent = text;
    uploaded.append(line);
    return line;
  };
  files.addEventListener("change", async () => {
    const chosen = Array.from(files.files);
    files.value = "";
    for (const file of chosen) {
      const line = note(file.name + ": đang tải lên");
      const body = new FormData();
      body.append("file", file);
      try {
        const answer = await fetch("/api/questions/attachments", { method: "POST", body });
        const result = await answer.json();
        if (!answer.ok) throw new Error(result.detail);
        const field = document.createElement("input");
        field.type = "hidden";
        field.name = "attachments";
        field.value = result.id;
        form.append(field);
        line.textContent = file.name + ": đã tải lên";
      } catch (failure) {
        line.textContent = file.name + ": không tải được. " + (failure.message || "");
      }
    }
  });
})();

/** The script of the page to try the API. Answers are shown as text, never as markup. */
export const TRY_SCRIPT = `"use strict";
const { fetch: ask } = window;
for (const form of document.querySelectorAll("form[data-path]"))
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const shown = form.nextElementSibling;
    const values = new FormData(form);
    const used = new Set(["body"]);
    const path = form.dataset.path.replace(/\\{(\\w+)\\}/g, (_, name) => (used.add(name), encodeURIComponent(values.get(name))));
    const query = new URLSearchParams([...values].filter(([name, value]) => !used.has(name) && value !== ""));
    const method = form.dataset.method.toUpperCase();
    const body = values.get("body");
    shown.hidden = false;
    shown.textContent = "…";
    try {
      const answer = await ask(path + (query.size ? "?" + query : ""), body === null ? { method } : { method, body, headers: { "content-type": "application/json" } });
      const text = await answer.text();
      let words = text;
      try { words = JSON.stringify(JSON.parse(text), null, 2); } catch {}
      shown.textContent = answer.status + "\\n" + words.slice(0, 200000);
    } catch (error) { shown.textContent = String(error); }
  });
`;

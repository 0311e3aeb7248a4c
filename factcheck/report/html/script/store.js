// What the page holds. A browser that runs scripts builds nothing of what stands in <noscript>: it is one text there,
// and a part of it becomes elements when somebody comes to look at it.
const root = document.documentElement;
const $ = (id) => document.getElementById(id);

function lazily(make) {
  let made = null;
  return () => (made ??= make());
}

function held(section, opening) {
  return lazily(() => {
    const text = document.querySelector(`#${section} noscript`)?.textContent || "";
    return text
      .split(`\n${opening}`)
      .slice(1)
      .map((rest, place) => ({ html: opening + rest, place, element: null }));
  });
}

const cards = held("findings", "<article ");
const stories = held("articles", "<article ");
const people = held("people", "<details>");

function built(part, prepare) {
  if (!part.element) {
    const mould = document.createElement("template");
    mould.innerHTML = part.html;
    part.element = mould.content.firstElementChild;
    prepare?.(part.element, part);
  }
  return part.element;
}

const SIGNS = { amp: "&", lt: "<", gt: ">", "#34": '"', "#39": "'" };
function plain(html) {
  return html.replace(/<[^>]*>/g, " ").replace(/&(amp|lt|gt|#34|#39);/g, (_, name) => SIGNS[name]);
}

function searched(part) {
  return (part.text ??= plain(part.html).toLowerCase());
}

function wordsOf(text) {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

function element(tag, known, ...children) {
  const made = Object.assign(document.createElement(tag), known);
  made.append(...children);
  return made;
}

// How many of a list a field for finding leaves, beside it.
function counted(field, found, all) {
  const text = `${found.toLocaleString("en")} of ${all.toLocaleString("en")}`;
  field.closest(".find").querySelector("[role=status]").textContent = field.value.trim() ? text : "";
}

function announce(text) {
  $("said").textContent = text;
}

// People: the list of them, and one at a time with all their words.
const everyone = $("everyone") && series($("everyone"));

function findPeople() {
  const words = wordsOf($("find-people").value);
  const name = (part) => (part.name ??= plain(part.html.slice(0, part.html.indexOf("</summary>"))).toLowerCase());
  const found = people().filter((part) => words.every((word) => name(part).includes(word)));
  everyone.show(found);
  counted($("find-people"), found.length, people().length);
}
$("find-people")?.addEventListener("input", findPeople);

function openPerson(part) {
  everyone.show([part]);
  part.element.open = true;
  fill(part.element);
  return part.element;
}

// The words stand in their articles; the list holds only how they begin.
function fill(person) {
  for (const link of person.querySelectorAll("dd > a")) {
    if (link.textContent.endsWith(" …")) link.innerHTML = quoted(link.hash.slice(1)) || link.innerHTML;
  }
}

function quoted(name) {
  const html = stories()[parseInt(name.slice(1)) - 1].html;
  const parts = [...html.matchAll(new RegExp(`<q (?:id|data-of)=${name}[ >]`, "g"))];
  return parts.map(({ index }) => inside(html.slice(index))).join("");
}

// What stands between the first tag of a markup and the end of its element, without tags and references.
function inside(html) {
  let depth = 0;
  for (const { 0: tag, index } of html.matchAll(/<\/?q\b/g)) {
    depth += tag === "<q" ? 1 : -1;
    if (!depth) return html.slice(0, index).replace(/<a href=#f\d+>[^<]*<\/a>|<[^>]*>/g, "");
  }
  return "";
}

document.addEventListener("toggle", (event) => event.target.matches("#everyone > [open]") && fill(event.target), true);

const speakers = lazily(() => {
  const found = new Map();
  for (const { html } of people()) {
    const name = /<h2>(.*?)<\/h2>/s.exec(html)[1];
    for (const [, at] of html.matchAll(/<dd(?: class=\w)?><a href=#(\w+)>/g)) found.set(at, plain(name));
  }
  return found;
});

// Findings: filter, search, sort, copy.
const form = document.querySelector(".filters");
const list = series($("cards"), prepareCard);
const RANKS = { e: 0, w: 1, n: 2 };
const ORDERS = {
  severity: (a, b) => RANKS[a.severity] - RANKS[b.severity],
  rule: (a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  confidence: (a, b) => b.confidence - a.confidence,
  date: (a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0),
};

// What the filters ask for, read off the cards when it is first needed.
const known = lazily(() => {
  for (const card of cards()) {
    const { html } = card;
    const head = /^<article class="?(\w)(?: quiet (\w+))?"? id=(\w+) data-c=([^ >]+)(?: data-p=([\d,]+))?><p class=tag><b>\w+<\/b> (\S+)/;
    const [, severity, state, id, confidence, persons, rule] = head.exec(html) || [];
    Object.assign(card, { severity, id, rule, state: state || "new", confidence: +confidence });
    card.persons = persons ? persons.split(",") : [];
    card.articles = Array.from(html.matchAll(/<cite><a href=#a(\d+)/g), (each) => each[1]);
    card.date = /<cite>.*?, (\d{4}-\d\d-\d\d), /.exec(html)?.[1] || "";
  }
  return cards();
});

// The articles and people that a finding touches, as what the filters offer.
function offer(name, key, options) {
  const touched = new Set(known().flatMap((card) => card[key]));
  const found = options().filter(([value]) => touched.has(value));
  form.elements[name]?.append(...found.map(([value, text]) => new Option(text, value)));
}

function prepareCard(card, part) {
  card.tabIndex = -1;
  const foot = element("p", { className: "foot" }, card.lastElementChild);
  foot.append(element("button", { textContent: "Copy suppression", className: "copy" }));
  card.append(foot);
  card.dispatchEvent(new CustomEvent("built", { detail: part }));
  document.dispatchEvent(new CustomEvent("card", { detail: card }));
}

function fingerprint(card) {
  return card.querySelector("code").textContent;
}

function message(part) {
  return built(part, prepareCard).querySelector("h2").textContent;
}

function filter() {
  const wanted = Object.fromEntries(new FormData(form));
  const words = wordsOf(wanted.q);
  const shown = known().filter(
    (one) =>
      (!wanted.severity || one.severity === wanted.severity) &&
      (!wanted.rule || one.rule === wanted.rule) &&
      (!wanted.state || one.state === wanted.state) &&
      (!wanted.article || one.articles.includes(wanted.article)) &&
      (!wanted.person || one.persons.includes(wanted.person)) &&
      words.every((word) => searched(one).includes(word)),
  );
  const compare = ORDERS[wanted.sort];
  if (compare) shown.sort((a, b) => compare(a, b) || a.place - b.place);
  list.show(shown);
  const all = cards().length;
  const filtered = Object.entries(wanted).some(([name, value]) => value && name !== "sort");
  $("shown").textContent = filtered ? `${shown.length.toLocaleString("en")} of ${all.toLocaleString("en")} findings` : "";
  $("clear").hidden = !filtered;
}

function reset(values = {}) {
  form.reset();
  for (const [name, value] of Object.entries(values)) form.elements[name].value = value;
  filter();
}

// The element of a finding, whatever the filters leave out.
function openCard(part) {
  if (!list.shown().includes(part)) reset();
  return list.reveal(part);
}

function step(by) {
  const shown = list.shown();
  const card = document.activeElement.closest("#cards > article");
  const at = shown.findIndex((one) => card && one.element === card);
  const seen = shown.findIndex(({ element }) => element?.isConnected && element.getBoundingClientRect().bottom > 80);
  const next = shown[at < 0 ? Math.max(0, seen) : Math.max(0, Math.min(shown.length - 1, at + by))];
  if (!next) return;
  list.reveal(next).focus({ preventScroll: true });
  next.element.scrollIntoView({ block: "nearest" });
}

async function copy(button) {
  const text = `[[suppressions]]\nfingerprint = "${fingerprint(button.closest("article"))}"\nreason = ""\n`;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = element("textarea", { value: text });
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    button.focus();
  }
  button.textContent = "Copied";
  announce("The suppression is copied: paste it into factcheck.toml and give a reason.");
  setTimeout(() => (button.textContent = "Copy suppression"), 2000);
}

if (form) {
  offer("article", "articles", () =>
    Array.from(document.querySelectorAll("#articles .index th > a"), (link) => [link.hash.slice(2), link.textContent]),
  );
  offer("person", "persons", () =>
    people()
      .map(({ html, place }) => [String(place), plain(/<h2>(.*?)<\/h2>/s.exec(html)[1])])
      .sort(([, one], [, other]) => (one < other ? -1 : 1)),
  );
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", filter);
  $("clear").addEventListener("click", () => {
    reset();
    form.elements.q.focus();
  });
}
document.addEventListener("click", (event) => {
  const { rule, severity } = event.target.closest("[data-rule], [data-severity]")?.dataset || {};
  if (form && (rule || severity)) reset({ rule: rule || "", severity: severity || "" });
  if (event.target.matches(".copy")) copy(event.target);
  const card = event.target.closest("#cards > article");
  if (card && event.target.closest("cite a")) history.replaceState(null, "", `#${card.id}`); // where Back leads
});

// The page as it is served: decisions on findings, and a corpus that changes under the reader.
const base = location.pathname;
const judged = new Map();
let waiting = false; // whether a newer report is there and a decision keeps the page

$("said").className = "said";

document.addEventListener("card", ({ detail: card }) => {
  card.querySelector(".foot").append(element("button", { textContent: "Decide", className: "decide" }));
  note(card);
});

// What was decided on a card, beside its rule.
function note(card) {
  const verdict = judged.get(fingerprint(card));
  if (!verdict) return;
  card.querySelector(".decided")?.remove();
  const text = verdict.judgement === "real" ? "judged real" : "false alarm";
  card.querySelector(".tag").append(" ", element("i", { className: "decided", textContent: text, title: verdict.reason }));
  card.querySelector(".decide").textContent = "Decide again";
}

function decision() {
  const reason = element("input", { name: "reason", autocomplete: "off" });
  const trouble = element("p", { className: "trouble", role: "alert" });
  const button = (value, textContent, type = "submit") => element("button", { value, textContent, type });
  const made = element(
    "form",
    { className: "decision" },
    element("label", {}, "Why may it stand? ", reason),
    button("false", "False alarm"),
    button("real", "Real"),
    button("", "Cancel", "button"),
    trouble,
  );
  made.addEventListener("submit", async (event) => {
    event.preventDefault();
    trouble.textContent = await decided(made, event.submitter.value, reason.value);
    if (trouble.textContent) reason.focus();
  });
  made.addEventListener("keydown", (event) => event.key === "Escape" && close(made));
  made.lastElementChild.previousElementSibling.addEventListener("click", () => close(made));
  return made;
}

function close(made) {
  const card = made.closest("article");
  made.remove();
  card.querySelector(".decide").focus();
  if (waiting) again();
}

// Send a decision; what went wrong, in words for the reader.
async function decided(made, judgement, reason) {
  const card = made.closest("article");
  if (judgement === "false" && reason.trim().length < 3) return "A false alarm needs a reason.";
  const body = JSON.stringify({ fingerprint: fingerprint(card), judgement, reason });
  let answer;
  try {
    answer = await fetch(`${base}decide`, { method: "POST", body });
  } catch {
    return "The server does not answer: nothing was written. Is factcheck serve still running?";
  }
  if (!answer.ok) return (await answer.text()).trim();
  judged.set(fingerprint(card), { judgement, reason });
  note(card);
  announce(judgement === "false" ? "Written down; the gate is quiet about it now." : "Written down as real.");
  close(made);
  return "";
}

document.addEventListener("click", (event) => {
  if (!event.target.matches(".decide")) return;
  const card = event.target.closest("article");
  const open = card.querySelector(".decision");
  if (open) return close(open);
  const made = decision();
  card.append(made);
  made.elements.reason.focus();
});

fetch(`${base}verdicts`).then(async (answer) => {
  for (const each of await answer.json()) judged.set(each.fingerprint, each);
  document.querySelectorAll("#cards > article").forEach(note);
});

// The page is loaded again when the report is another one, and the reader stays where they are.
function news(event) {
  const { version, trouble } = JSON.parse(event.data);
  announce(trouble);
  if (trouble || String(version) === document.body.dataset.version) return;
  waiting = document.querySelector(".decision") !== null;
  if (waiting) announce("The corpus has changed: the page is loaded again when you have decided.");
  else again();
}
const events = new EventSource(`${base}events`);
events.addEventListener("hello", news);
events.addEventListener("change", news);
events.addEventListener("error", () => announce("The server does not answer: this is the last report it made."));

function again() {
  const story = $("story")?.querySelector(".story");
  const card = [...$("cards").children].find((each) => each.getBoundingClientRect().bottom > 80);
  const focus = document.activeElement;
  const kept = {
    view: root.dataset.at,
    y: scrollY,
    story: story && headOf(story.outerHTML),
    person: document.querySelector("#people.one h2")?.textContent,
    card: card && [fingerprint(card), card.getBoundingClientRect().top],
    focus: focus.name || (focus.closest("#cards > article") && fingerprint(focus.closest("#cards > article"))),
    filters: form && [...form.elements].map((each) => [each.name, each.selectedOptions?.[0].text ?? each.value]),
  };
  sessionStorage.setItem(base, JSON.stringify(kept));
  location.reload();
}

// An article by its heading and path: its number may be another one in the next report.
function headOf(html) {
  return plain(html.slice(0, html.indexOf("</code>"))).replace(/\s+/g, " ");
}

function regain() {
  const text = sessionStorage.getItem(base);
  if (!text) return;
  sessionStorage.removeItem(base);
  history.scrollRestoration = "manual";
  const kept = JSON.parse(text);
  if (form && kept.filters) refill(kept.filters);
  const number = kept.story && stories().findIndex(({ html }) => headOf(html) === kept.story);
  const who = kept.person && people().findIndex(({ html }) => plain(/<h2>(.*?)<\/h2>/s.exec(html)[1]) === kept.person);
  const alone = document.querySelector(`#${kept.view}.one`);
  if (kept.view === "articles" && alone) history.replaceState(null, "", number < 0 ? "#articles" : `#a${number + 1}`);
  else if (kept.view === "people" && alone) history.replaceState(null, "", who < 0 ? "#people" : `#s${who}`);
  else if (kept.view) history.replaceState(null, "", `#${kept.view}`);
  show();
  const seen = kept.view === "findings" && kept.card && byFingerprint(kept.card[0]);
  const card = seen && list.reveal(seen);
  if (card) hold(card, kept.card[1]);
  else scrollTo(0, kept.y);
  const focus = form?.elements[kept.focus] || (byFingerprint(kept.focus || "") || {}).element;
  focus?.focus({ preventScroll: true });
}

// Cards above take their height when they are first drawn: what the reader looks at stays where it was meanwhile.
function hold(card, top, frames = 6) {
  scrollBy(0, card.getBoundingClientRect().top - top);
  if (frames) requestAnimationFrame(() => hold(card, top, frames - 1));
}

function refill(filters) {
  for (const [name, value] of filters) {
    const field = name && form.elements[name];
    const option = field?.options && [...field.options].find((each) => each.text === value);
    if (option) field.value = option.value;
    else if (field && !field.options) field.value = value;
  }
  filter();
}

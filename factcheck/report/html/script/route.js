// One part of the page at a time: the one that the address points into.
const views = [...document.querySelectorAll("[data-view]")];

// The view of a name, the element to show, and whether it is one of many that is shown alone.
function named(name) {
  const [, kind, digits] = /^([afs])(\d+)/.exec(name) || [];
  const number = +digits;
  if (kind === "a" && stories()[number - 1]) return ["articles", openStory(stories()[number - 1]), true];
  if (kind === "s" && people()[number]) return ["people", openPerson(people()[number]), true];
  const card = kind === "f" ? cards()[number] : byFingerprint(name);
  if (card) return ["findings", openCard(card), false];
  const view = $(name)?.closest("[data-view]") || views[0];
  return [view.id, view, false];
}

function byFingerprint(name) {
  return /^[0-9a-f]{16}$/.test(name) && cards().find(({ html }) => html.includes(`<code>${name}</code>`));
}

function show() {
  const name = location.hash.slice(1);
  const [view, found, alone] = named(name);
  if (view === "people" && !alone) findPeople();
  for (const each of views) {
    each.classList.toggle("on", each.id === view);
    each.classList.toggle("one", each.id === view && alone);
  }
  for (const link of document.querySelectorAll("nav a")) {
    if (link.hash === `#${view}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  root.dataset.at = view;
  tip.hidden = true;
  const target = (found.contains($(name)) && $(name)) || found;
  if (target === found && (alone || found.matches("[data-view]"))) scrollTo(0, 0);
  else target.scrollIntoView();
  place(target, alone && found);
}

// The reading position goes where the eyes go.
let marked = null;
function place(target, story) {
  marked?.classList.remove("target");
  marked = target.matches("mark, q") ? target : null;
  marked?.classList.add("target");
  const focus = target.matches("[tabindex]") ? target : story;
  if (focus && location.hash) focus.focus({ preventScroll: true });
}

addEventListener("hashchange", show);
if (form) filter();
show();
if (typeof regain === "function") regain();

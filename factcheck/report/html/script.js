
"use strict";
(() => {
  const root = document.documentElement;
  const $ = (id) => document.getElementById(id);
  const list = $("cards");
  const form = document.querySelector(".filters");
  const articles = [...list.children];
  // What is known of each card is read off it when it is first asked for.
  let read = null;
  const cards = () =>
    (read ??= articles.map((card, place) => ({
      card,
      place,
      severity: card.classList[0],
      state: card.classList[2] || "new",
      rule: card.firstElementChild.textContent.split(" ")[1],
      confidence: +card.dataset.c,
      date: card.querySelector("cite").textContent.match(/\d{4}-\d\d-\d\d/)?.[0] || "",
      article: [...card.querySelectorAll("cite > a")].map((link) => link.hash.match(/\d+/)[0]),
      person: (card.dataset.p || "").split(" "),
      text: null,
    })));
  // The foot of a card is filled when the card comes into view.
  const views = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) {
      if (!isIntersecting) continue;
      views.unobserve(target);
      const foot = document.createElement("p");
      const button = document.createElement("button");
      foot.className = "foot";
      button.textContent = "Copy suppression";
      foot.append(target.lastElementChild, button);
      target.append(foot);
      target.dispatchEvent(new CustomEvent("shown", { bubbles: true }));
    }
  }, { rootMargin: "800px" });
  for (const card of articles) {
    card.tabIndex = -1;
    views.observe(card);
  }

  // One part of the page at a time: the one that the address points into.
  const parts = [...document.querySelectorAll("[data-view]")];
  const links = [...document.querySelectorAll("nav a")];
  let here = null;
  function byFingerprint(name) {
    const found = /^[0-9a-f]{16}$/.test(name) && articles.find((card) => fingerprint(card) === name);
    return found;
  }
  function fingerprint(card) {
    return card.querySelector("code").textContent;
  }
  function show() {
    const name = location.hash.slice(1);
    const target = $(name) || byFingerprint(name) || parts[0];
    const part = target.closest("[data-view]") || parts[0];
    const story = target.closest(".story");
    const person = target.closest("#people > details");
    if (person) person.open = true;
    if (story !== here && here) {
      here.classList.remove("here");
    }
    here = story;
    for (const each of parts) {
      each.classList.toggle("on", each === part);
      each.classList.toggle("one", each === part && story !== null);
    }
    for (const link of links) {
      if (link.hash === `#${part.id}`) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    if (story) {
      story.classList.add("here");
      story.tabIndex = -1;
      tell(story);
      for (const each of story.querySelectorAll("u, q[cite]")) each.tabIndex = 0;
    }
    root.dataset.at = part.id;
    if (target.hidden) reset();
    if (target === parts[0] || target === part) scrollTo(0, 0);
    else (person || target).scrollIntoView({ block: target.matches(".story") || person ? "start" : "center" });
    if (target.matches("[tabindex]")) target.focus({ preventScroll: true });
  }
  // The findings of an article by their messages, once it is opened.
  function tell(story) {
    if (story.dataset.told) return;
    story.dataset.told = "yes";
    const flags = story.querySelector(".flags") || document.createElement("p");
    const links = [...flags.querySelectorAll("a"), ...story.querySelectorAll('.text a[href^="#f"]')];
    flags.className = "flags";
    flags.textContent = "";
    for (const hash of new Set(links.map((link) => link.hash))) {
      const card = $(hash.slice(1));
      const line = document.createElement("span");
      const link = document.createElement("a");
      link.href = hash;
      link.textContent = card.firstElementChild.textContent.split(" ")[1];
      line.className = card.classList[0];
      line.append(link, ` ${card.querySelector("h2").textContent}`);
      flags.append(line);
    }
    if (flags.firstChild) story.querySelector(".about").after(flags);
  }
  addEventListener("hashchange", show);

  // Findings: filter, search, sort.
  const ranks = { e: 0, w: 1, n: 2 };
  const orders = {
    severity: (a, b) => ranks[a.severity] - ranks[b.severity],
    rule: (a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    confidence: (a, b) => b.confidence - a.confidence,
    date: (a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0),
  };
  let shown = null;
  let order = "";
  function filter() {
    const wanted = Object.fromEntries(new FormData(form));
    const words = wanted.q.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (one) =>
      (!wanted.severity || one.severity === wanted.severity) &&
      (!wanted.rule || one.rule === wanted.rule) &&
      (!wanted.state || one.state === wanted.state) &&
      (!wanted.article || one.article.includes(wanted.article)) &&
      (!wanted.person || one.person.includes(wanted.person)) &&
      words.every((word) => (one.text ??= one.card.textContent.toLowerCase()).includes(word));
    shown = cards().filter((one) => {
      const fit = fits(one);
      if (one.card.hidden === fit) one.card.hidden = !fit;
      return fit;
    });
    const compare = orders[wanted.sort];
    if (compare) shown.sort((a, b) => compare(a, b) || a.place - b.place);
    if (order !== wanted.sort || compare) {
      order = wanted.sort;
      list.append(...(compare ? shown : cards()).map((one) => one.card));
    }
    $("shown").textContent = shown.length === articles.length ? "" : `${shown.length} of ${articles.length} findings`;
  }
  function reset() {
    form.reset();
    filter();
  }
  if (form) {
    let waiting = 0;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(filter, 120);
    });
  }

  document.addEventListener("click", (event) => {
    const rule = event.target.closest("[data-rule]");
    if (rule && form) {
      form.reset();
      form.elements.rule.value = rule.dataset.rule;
      filter();
    }
    const button = event.target.closest(".foot > button");
    if (button && button.textContent.startsWith("Cop")) copy(button);
  });
  async function copy(button) {
    const text = `[[suppressions]]\nfingerprint = "${fingerprint(button.closest("#cards > article"))}"\nreason = ""\n`;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    button.textContent = "Copied";
    $("said").textContent = "The suppression is copied: paste it into factcheck.toml and give a reason.";
    setTimeout(() => (button.textContent = "Copy suppression"), 2000);
  }

  // Keys, which can be turned off.
  function step(by) {
    shown ??= cards();
    const at = shown.findIndex((one) => one.card === document.activeElement.closest("#cards > article"));
    const next = shown[at < 0 ? 0 : Math.max(0, Math.min(shown.length - 1, at + by))];
    if (!next) return;
    next.card.focus({ preventScroll: true });
    next.card.scrollIntoView({ block: "nearest" });
  }
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      $("tip").hidden = true;
      if (event.target.matches("[type=search]")) event.target.blur();
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !$("keys").checked) return;
    if (event.target.matches("input, select, textarea")) return;
    const card = document.activeElement.closest("#cards > article");
    if (event.key === "/" && form) {
      if (root.dataset.at !== "findings") location.hash = "findings";
      setTimeout(() => form.elements.q.focus());
    } else if ((event.key === "j" || event.key === "k") && root.dataset.at === "findings") {
      step(event.key === "j" ? 1 : -1);
    } else if (event.key === "o" && card) {
      card.querySelector("cite a")?.click();
    } else return;
    event.preventDefault();
  });

  // What a figure, a date or a quotation means, beside it.
  const tip = $("tip");
  function speaker(quote) {
    return $(quote.getAttribute("cite").slice(1)).closest("details").querySelector("h2").textContent;
  }
  function explain(event) {
    const at = event.target.closest?.("u, q[cite]");
    if (at?.title) {
      at.dataset.v = at.title;
      at.removeAttribute("title");
    }
    const text = at && (at.matches("u") ? at.dataset.v || at.textContent : speaker(at));
    tip.hidden = !text;
    if (!text) return;
    tip.textContent = text;
    const box = at.getClientRects()[0];
    tip.style.left = `${Math.max(8, Math.min(box.left, innerWidth - tip.offsetWidth - 8)) + scrollX}px`;
    tip.style.top = `${box.bottom + scrollY + 6}px`;
  }
  document.addEventListener("mouseover", explain);
  document.addEventListener("focusin", explain);

  show();
})();

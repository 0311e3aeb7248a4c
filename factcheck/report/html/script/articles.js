// Articles: the list of them, and one at a time.
function openStory(part) {
  const story = built(part, prepareStory);
  if (story.parentElement !== $("story")) $("story").replaceChildren(story);
  return story;
}

function prepareStory(story) {
  story.tabIndex = -1;
  for (const each of story.querySelectorAll("u, q[id]")) each.tabIndex = 0;
  const flags = story.querySelector(".flags") || element("p", { className: "flags" });
  const links = story.querySelectorAll('a[href^="#f"]');
  flags.replaceChildren(...[...new Set([...links].map((link) => link.hash))].map(flag));
  if (flags.firstChild) story.querySelector(".about").after(flags);
}

// A finding of the article by its message.
function flag(hash) {
  const card = known()[hash.slice(2)];
  const link = element("a", { href: hash, textContent: card.rule });
  return element("span", { className: card.severity }, link, ` ${message(card)}`);
}

const rows = lazily(() =>
  Array.from(document.querySelectorAll("#articles .index tbody tr"), (row) => [row, row.textContent.toLowerCase()]),
);
$("find-articles")?.addEventListener("input", (event) => {
  const words = wordsOf(event.target.value);
  for (const [row, text] of rows()) row.hidden = !words.every((word) => text.includes(word));
  counted(event.target, rows().filter(([row]) => !row.hidden).length, rows().length);
});

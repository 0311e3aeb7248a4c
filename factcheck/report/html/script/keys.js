// Keys, which can be turned off.
addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    tip.hidden = true;
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

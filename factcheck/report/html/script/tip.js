// What a figure, a date or a quotation means, beside it.
const tip = $("tip");
function explain(event) {
  const at = event.target.closest?.(".story u, .story q[id]");
  if (at?.title) {
    at.dataset.v = at.title;
    at.removeAttribute("title");
  }
  const text = at && (at.matches("u") ? at.dataset.v || at.textContent : speakers().get(at.id));
  tip.hidden = !text;
  if (!text) return;
  tip.textContent = text;
  const box = at.getClientRects()[0];
  tip.style.left = `${Math.max(8, Math.min(box.left, innerWidth - tip.offsetWidth - 8)) + scrollX}px`;
  const above = box.top - tip.offsetHeight - 6;
  tip.style.top = `${(above > 60 ? above : at.getBoundingClientRect().bottom + 6) + scrollY}px`;
}
document.addEventListener("mouseover", explain);
document.addEventListener("focusin", explain);

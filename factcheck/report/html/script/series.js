// A long list of which only a stretch is built: it grows where the reader comes near its end.
const STRETCH = 25;

function series(place, prepare) {
  let parts = [];
  let from = 0;
  let to = 0;
  const earlier = element("button", { className: "more", hidden: true });
  const later = element("button", { className: "more", hidden: true });
  place.before(earlier);
  place.after(later);
  const near = new IntersectionObserver((seen) => seen.some((each) => each.isIntersecting) && grow(), {
    rootMargin: "1500px",
  });

  function stretch(first, last) {
    return parts.slice(first, last).map((part) => built(part, prepare));
  }
  function mark() {
    earlier.hidden = from === 0;
    earlier.textContent = `${Math.min(from, STRETCH)} earlier`;
    later.hidden = to >= parts.length;
    later.textContent = `${Math.min(parts.length - to, STRETCH)} more`;
    near.unobserve(later);
    if (!later.hidden) near.observe(later);
  }
  function grow(number = STRETCH) {
    const next = Math.min(parts.length, to + number);
    place.append(...stretch(to, next));
    to = next;
    mark();
  }
  function back(number = STRETCH) {
    const next = Math.max(0, from - number);
    place.prepend(...stretch(next, from));
    from = next;
    mark();
  }
  function show(chosen, first = 0) {
    parts = chosen;
    from = to = first;
    place.replaceChildren();
    grow();
  }
  // The element of a part, built with what stands around it.
  function reveal(part) {
    const at = parts.indexOf(part);
    if (at < 0) return null;
    if (at >= to + STRETCH || at < from - STRETCH) show(parts, Math.max(0, at - 2));
    else if (at >= to) grow();
    else if (at < from) back();
    return part.element;
  }
  later.addEventListener("click", () => {
    const first = parts[to];
    grow();
    built(first).focus();
  });
  earlier.addEventListener("click", () => back());
  addEventListener("beforeprint", () => {
    if (place.offsetParent) grow(parts.length), back(parts.length);
  });
  return { show, reveal, shown: () => parts };
}


// Before anything is drawn: parts that are not asked for are never laid out.
document.documentElement.classList.add("live");

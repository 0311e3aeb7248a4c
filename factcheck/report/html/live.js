
"use strict";
(() => {
  const base = location.pathname;
  const said = document.getElementById("said");
  said.className = "said";
  const fingerprint = (card) => card.querySelector("code").textContent;
  let changed = false;

  function note(card, text) {
    card.querySelector(".decided")?.remove();
    const mark = document.createElement("i");
    mark.className = "decided";
    mark.textContent = text;
    card.querySelector(".tag").append(" ", mark);
  }

  function form(card) {
    const made = document.createElement("form");
    const label = document.createElement("label");
    const reason = document.createElement("input");
    reason.name = "reason";
    label.append("Reason ", reason);
    made.append(label);
    for (const [value, text] of [["real", "Real"], ["false", "False alarm"]]) {
      const button = document.createElement("button");
      button.value = value;
      button.textContent = text;
      made.append(button);
    }
    made.addEventListener("submit", async (event) => {
      event.preventDefault();
      const judgement = event.submitter.value;
      if (judgement === "false" && reason.value.trim().length < 3) {
        said.textContent = "A false alarm needs a reason.";
        reason.focus();
        return;
      }
      const answer = await fetch(`${base}decide`, {
        method: "POST",
        body: JSON.stringify({ fingerprint: fingerprint(card), judgement, reason: reason.value }),
      });
      if (answer.ok) {
        made.remove();
        note(card, judgement === "real" ? "judged real" : "false alarm");
        said.textContent = "Written down.";
        if (changed) location.reload();
      } else said.textContent = await answer.text();
    });
    return made;
  }

  const cards = [...document.querySelectorAll("#cards > article")];
  document.addEventListener("shown", (event) => {
    const button = document.createElement("button");
    button.textContent = "Decide";
    button.className = "decide";
    event.target.querySelector(".foot").append(button);
  });
  document.addEventListener("click", (event) => {
    if (!event.target.matches(".decide")) return;
    const card = event.target.closest("article");
    const open = card.querySelector(".foot form");
    if (open) open.remove();
    else {
      card.querySelector(".foot").append(form(card));
      card.querySelector(".foot input").focus();
    }
  });

  fetch(`${base}verdicts`).then(async (answer) => {
    const verdicts = new Map((await answer.json()).map((each) => [each.fingerprint, each]));
    for (const card of cards) {
      const verdict = verdicts.get(fingerprint(card));
      if (verdict) note(card, verdict.judgement === "real" ? "judged real" : "false alarm");
    }
  });

  new EventSource(`${base}events`).addEventListener("change", (event) => {
    const { trouble } = JSON.parse(event.data);
    if (trouble) said.textContent = trouble;
    else if (document.querySelector(".foot form")) {
      changed = true;
      said.textContent = "The corpus has changed: the page is loaded again when you have decided.";
    } else location.reload();
  });
})();

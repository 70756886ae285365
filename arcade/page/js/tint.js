// The colour of the shell's plastic, which everybody chooses for herself.
import { element } from "./element.js";
import { always } from "./keep.js";

const TINTS = { nebula: "Nebula", lagoon: "Lagoon", marmalade: "Marmalade", fern: "Fern", ember: "Ember" };

/** Take the colour that was chosen before, and let another be chosen wherever there is a place for it. */
export function prepareTints() {
  const chosen = always.get("tint", "nebula");
  for (const where of document.querySelectorAll(".tints")) {
    where.replaceChildren(...Object.entries(TINTS).map(([tint, name]) => button(tint, name)));
  }
  wear(chosen in TINTS ? chosen : "nebula");
}

/**
 * @param {string} tint
 * @param {string} name
 */
function button(tint, name) {
  const made = element("button", { type: "button", class: "tint", "aria-label": name, title: name, data: { tint } });
  made.addEventListener("click", () => {
    always.set("tint", tint);
    wear(tint);
  });
  return made;
}

/** @param {string} tint */
function wear(tint) {
  document.documentElement.dataset.tint = tint;
  for (const one of document.querySelectorAll("button.tint")) {
    one.setAttribute("aria-pressed", String(one instanceof HTMLElement && one.dataset.tint === tint));
  }
}

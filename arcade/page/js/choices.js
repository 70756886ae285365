// The choices, as buttons on which the tally grows.
import { element, icon, part, tell } from "./element.js";
import { here } from "./keep.js";
import { counted, nameSome } from "./names.js";
import { sayTally } from "./say.js";

/** @import { Choice, View } from "./messages.d.ts" */

const NAMES = 8;
const KEYS = 9;

/** The buttons of one scene after the other. */
export class Choices {
  #list = part("choices");
  #shown = "";
  #pressed = 0;
  #press;

  /** @param {(choice: number) => void} press */
  constructor(press) {
    this.#press = press;
    this.#list.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      if (button) this.#press(Number(button.dataset.choice));
    });
  }

  /**
   * Show the choices of a view.
   * @param {View} view
   * @param {{closed: boolean, crowned: boolean}} state whether nothing can be pressed now, and whether this player has
   *   the crown
   */
  show(view, { closed, crowned }) {
    const stands = JSON.stringify([view.game, view.turn, view.since, view.scene.choices]);
    if (stands !== this.#shown) this.#rebuild(view, stands);
    this.#list.dataset.closed = String(closed);
    const everybody = view.tally.reduce((sum, { names }) => sum + names.length, 0);
    const mine = this.mine(view);
    for (const [index, button] of this.#buttons.entries()) {
      const tally = view.tally.find(({ choice }) => choice === index);
      const barred = closed || (view.scene.choices[index].crown && !crowned);
      button.setAttribute("aria-disabled", String(barred));
      button.setAttribute("aria-pressed", String(index === mine && everybody > 0));
      showTally(button, tally?.names ?? [], everybody);
    }
    const strays = view.tally.filter(({ choice }) => choice < 0);
    tell(part("strays"), strays.map(({ text, names }) => `${text}: ${nameSome(names, NAMES)}`).join(" · "));
    if (everybody > this.#pressed) sayTally(spoken(view));
    this.#pressed = everybody;
  }

  /** Nothing to press. */
  clear() {
    this.#shown = "";
    this.#pressed = 0;
    this.#list.replaceChildren();
    part("strays").hidden = true;
  }

  /**
   * Which choice this tab has pressed in this turn, -1 for none.
   * @param {View} view
   * @returns {number}
   */
  mine(view) {
    const last = here.get("pressed", { game: "", turn: -1, choice: -1 });
    return last.game === view.game && last.turn === view.turn ? last.choice : -1;
  }

  /**
   * Keep what was pressed, over a reload too: a tally has names alone, and two players may have the same.
   * @param {View} view
   * @param {number} choice
   */
  keep(view, choice) {
    here.set("pressed", { game: view.game, turn: view.turn, choice });
  }

  /**
   * Go to the next choice, or the former.
   * @param {1 | -1} step
   */
  move(step) {
    const buttons = this.#buttons;
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to = at < 0 ? (step > 0 ? 0 : buttons.length - 1) : (at + step + buttons.length) % buttons.length;
    buttons[to]?.focus();
  }

  /** @returns {HTMLButtonElement[]} */
  get #buttons() {
    return [...this.#list.querySelectorAll("button")];
  }

  /**
   * @param {View} view
   * @param {string} stands
   */
  #rebuild(view, stands) {
    const focused = this.#list.contains(document.activeElement);
    this.#shown = stands;
    this.#pressed = 0;
    this.#list.dataset.many = String(view.scene.choices.length);
    this.#list.replaceChildren(
      ...view.scene.choices.map((choice, index) => element("li", {}, buttonFor(choice, index))),
    );
    this.#list.parentElement?.scrollTo(0, 0);
    if (focused) this.#list.focus();
  }
}

/**
 * @param {Choice} choice
 * @param {number} index
 */
function buttonFor(choice, index) {
  const number = index + 1;
  const words = element("span", { class: "choice-text", id: `choice-${number}` });
  if (choice.crown) words.append(icon("crown", "For the crown’s holder:"));
  words.append([choice.emoji, choice.text].filter(Boolean).join(" "));
  return element(
    "button",
    {
      type: "button",
      class: "choice",
      data: { choice: String(index), style: choice.style },
      // The tally is said after the name and is no part of it: a name that changes is another button.
      "aria-labelledby": `choice-${number}`,
      "aria-describedby": `choice-names-${number}`,
      "aria-keyshortcuts": number <= KEYS ? number : null,
      "aria-pressed": "false",
    },
    element("span", { class: "cap", "aria-hidden": "true" }, String(number)),
    words,
  );
}

/**
 * @param {HTMLElement} button
 * @param {string[]} names
 * @param {number} everybody
 */
function showTally(button, names, everybody) {
  const stands = JSON.stringify(names);
  button.style.setProperty("--share", String(everybody ? names.length / everybody : 0));
  if (button.dataset.names === stands || (!names.length && !button.dataset.names)) return;
  button.dataset.names = stands;
  button.querySelector(".choice-names")?.remove();
  button.querySelector(".choice-count")?.remove();
  button.toggleAttribute("data-pressed", names.length > 0);
  if (!names.length) return;
  button.append(
    element("span", { class: "choice-names", id: button.getAttribute("aria-describedby") }, nameSome(names, NAMES)),
    element("span", { class: "choice-count", "data-fresh": true, "aria-hidden": "true" }, String(names.length)),
  );
}

/** @param {View} view */
function spoken({ tally }) {
  return tally.map(({ text, names }) => `${text}: ${counted(names.length, "press", "presses")}`).join(". ");
}

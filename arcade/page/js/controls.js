// The buttons of a room, its cross, and the keys that stand for them.
import { part } from "./element.js";
import { always } from "./keep.js";

/**
 * What a room does when it is told to.
 * @typedef {object} Controlled
 * @property {(name: string) => void} act what a button stands for
 * @property {(choice: number) => void} press a choice, from 0
 * @property {(step: 1 | -1) => void} move to the next choice, or the former
 */

/**
 * Take every click and every key from now on.
 * @param {Controlled} room
 */
export function listen(room) {
  addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-does], [data-cross]") : null;
    if (!(button instanceof HTMLElement)) return;
    if (button.dataset.cross) onCross(room, button.dataset.cross);
    else room.act(button.dataset.does ?? "");
  });
  const keys = /** @type {HTMLInputElement} */ (part("keys"));
  keys.checked = always.get("keys", true);
  keys.addEventListener("change", () => always.set("keys", keys.checked));
  addEventListener("keydown", (event) => onKey(room, event, keys.checked));
}

/**
 * @param {Controlled} room
 * @param {KeyboardEvent} event
 * @param {boolean} numbers whether they press choices
 */
function onKey(room, event, numbers) {
  const { target, key } = event;
  const writing = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (writing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (numbers && key >= "1" && key <= "9" && !event.repeat) room.press(Number(key) - 1);
  // Where nothing has the focus the arrows are the cross.
  if (target === document.body && key.startsWith("Arrow")) {
    event.preventDefault();
    onCross(room, key.slice("Arrow".length).toLowerCase());
  }
}

/**
 * @param {Controlled} room
 * @param {string} way
 */
function onCross(room, way) {
  const scene = part("scene");
  if (way === "left" || way === "right") room.move(way === "left" ? -1 : 1);
  else scene.scrollBy({ top: (way === "up" ? -0.6 : 0.6) * scene.clientHeight, behavior: "smooth" });
}

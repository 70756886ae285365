// Sheets that come up over the page, and the questions that are asked in them.
import { one, part } from "./element.js";

/**
 * The dialog with this id.
 * @param {string} id
 * @returns {HTMLDialogElement}
 */
export function dialog(id) {
  return /** @type {HTMLDialogElement} */ (one(`#${id}`));
}

/**
 * Bring up a dialog.
 * @param {string} id
 */
export function open(id) {
  const it = dialog(id);
  if (!it.open) it.showModal();
  it.scrollTop = 0;
  return it;
}

/**
 * Put away a dialog.
 * @param {string} id
 */
export function shut(id) {
  dialog(id).close();
}

/** Every dialog closes by its buttons and by a press beside it; Escape is the browser's. */
export function prepare() {
  for (const it of document.querySelectorAll("dialog")) {
    for (const button of it.querySelectorAll('button[value="cancel"]'))
      button.addEventListener("click", () => it.close(""));
    it.addEventListener("pointerdown", (event) => {
      const { left, right, top, bottom } = it.getBoundingClientRect();
      const beside = event.clientX < left || event.clientX > right || event.clientY < top || event.clientY > bottom;
      if (event.target === it && beside && it.id !== "name-dialog") it.close("");
    });
  }
}

/**
 * Ask for one word or more, again and again until `take` does not refuse them.
 * @param {"name-dialog" | "password-dialog"} id
 * @param {string} field
 * @param {(words: string) => Promise<unknown>} take
 * @param {string} [begin] what stands there to begin with
 * @returns {Promise<boolean>} false when it was put away
 */
export function askWords(id, field, take, begin = "") {
  const it = open(id);
  const form = /** @type {HTMLFormElement} */ (one("form", it));
  const input = /** @type {HTMLInputElement} */ (form.elements.namedItem(field));
  const wrong = one(".wrong", it);
  wrong.hidden = true;
  input.value = begin;
  input.focus();
  return new Promise((resolve) => {
    form.onsubmit = async (event) => {
      event.preventDefault();
      try {
        await take(input.value);
        it.close("yes");
      } catch (error) {
        wrong.textContent = error instanceof Error ? error.message : String(error);
        wrong.hidden = false;
        input.focus();
      }
    };
    it.onclose = () => {
      resolve(it.returnValue === "yes");
      it.returnValue = "";
      input.value = "";
    };
  });
}

/**
 * Ask whether something is really wanted.
 * @param {{title: string, words: string, yes: string, danger?: boolean}} question
 * @returns {Promise<boolean>}
 */
export function ask({ title, words, yes, danger = false }) {
  const it = dialog("ask-dialog");
  one("#ask-title").textContent = title;
  one("#ask-words").textContent = words;
  const button = part("ask-yes");
  button.textContent = yes;
  button.classList.toggle("danger", danger);
  one("form", it).onsubmit = (event) => {
    event.preventDefault();
    it.close("yes");
  };
  open("ask-dialog");
  // What can't be undone is not what Enter does.
  (danger ? one('button[value="cancel"]', it) : button).focus();
  return new Promise((resolve) => {
    it.onclose = () => {
      resolve(it.returnValue === "yes");
      it.returnValue = "";
    };
  });
}

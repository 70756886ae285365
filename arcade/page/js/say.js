// What is said: to a screen reader, and in one line to everybody.
import { element, part } from "./element.js";

const TOAST_MILLISECONDS = 6000;
const QUIET_MILLISECONDS = 1500;

/** @type {string[]} */
let waiting = [];
let quiet = false;

/**
 * Have a new scene read out.
 * @param {string} words
 */
export function sayScene(words) {
  part("say-scene").textContent = words;
}

/**
 * Have something small read out. A crowd presses faster than anybody listens: of what comes within a moment only the
 * last line is said.
 * @param {string} words
 */
export function sayTally(words) {
  waiting = [words];
  if (!quiet) sayWaiting();
}

function sayWaiting() {
  const words = waiting.pop();
  quiet = words !== undefined;
  if (words === undefined) return;
  part("say-tally").textContent = words;
  setTimeout(sayWaiting, QUIET_MILLISECONDS);
}

/**
 * Show one line for a moment.
 * @param {string} words
 * @param {boolean} [bad] whether something went wrong
 */
export function toast(words, bad = false) {
  const where = part("toasts");
  const shown = element("p", { class: bad ? "toast bad" : "toast", role: bad ? "alert" : "status" }, words);
  // A modal dialog covers all that is not in the top layer, and what comes into that last lies above.
  if ("showPopover" in where) {
    where.setAttribute("popover", "manual");
    if (where.matches(":popover-open")) where.hidePopover();
    where.showPopover();
  }
  where.replaceChildren(...[...where.children].slice(-2), shown);
  setTimeout(() => {
    shown.remove();
    if (!where.children.length && where.matches("[popover]:popover-open")) where.hidePopover();
  }, TOAST_MILLISECONDS);
}

/**
 * Show what went wrong.
 * @param {unknown} error
 */
export function toastError(error) {
  toast(error instanceof Error ? error.message : String(error), true);
}

// The turns that are over.
import { call } from "./api.js";
import { open } from "./dialogs.js";
import { element, part } from "./element.js";
import { nameSome } from "./names.js";
import { toastError } from "./say.js";

/** @import { PastTurn } from "./messages.d.ts" */

const PAGE = 10;

/**
 * Bring up the history of a room's game, the newest turn first.
 * @param {string} room
 */
export async function showHistory(room) {
  open("history-dialog");
  part("turns").replaceChildren();
  await readMore(room, null).catch(toastError);
}

/**
 * @param {string} room
 * @param {number | null} before
 */
async function readMore(room, before) {
  const asked = before === null ? "" : `&before=${before}`;
  /** @type {PastTurn[]} */
  const turns = await call("GET", `rooms/${room}/history?count=${PAGE}${asked}`);
  part("turns").append(...turns.map(entry));
  part("turns-none").hidden = part("turns").children.length > 0;
  const more = part("turns-more");
  more.hidden = turns.length < PAGE;
  more.onclick = () => readMore(room, turns[turns.length - 1].turn).catch(toastError);
}

/** @param {PastTurn} past */
function entry({ turn, tally, text }) {
  const presses = tally.map(({ choice, names }) => element("li", {}, element("b", {}, choice), `: ${nameSome(names)}`));
  return element(
    "li",
    { class: "turn" },
    element("h3", {}, `Turn ${turn}`),
    element("ul", { role: "list" }, ...presses),
    element("p", { class: "turn-text" }, text),
  );
}

// The saved games of a room, and how to go on with one.
import { call } from "./api.js";
import { open, shut } from "./dialogs.js";
import { element, part } from "./element.js";
import { counted } from "./names.js";
import { toastError } from "./say.js";

/** @import { SavedGame } from "./messages.d.ts" */

const when = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

/**
 * Bring up the saved games of a room.
 * @param {string} room
 */
export async function showSaves(room) {
  open("saves-dialog");
  try {
    /** @type {SavedGame[]} */
    const games = await call("GET", `rooms/${room}/games`);
    part("saves").replaceChildren(...games.map((game) => entry(room, game)));
    part("saves-none").hidden = games.length > 0;
  } catch (error) {
    toastError(error);
  }
}

/**
 * @param {string} room
 * @param {SavedGame} game
 */
function entry(room, game) {
  const saved = when.format(game.saved_at * 1000);
  const words = `turn ${game.turn + 1} · ${counted(game.players, "player")} · ${saved}`;
  const told = element("div", {}, element("strong", {}, game.title), element("span", {}, words));
  if (game.active) return element("li", { class: "save" }, told, element("span", { class: "in-use" }, "Running"));
  const button = element(
    "button",
    { type: "button", class: "button", "aria-label": `Load ${game.title}, ${words}` },
    "Load",
  );
  button.addEventListener("click", async () => {
    try {
      await call("POST", `rooms/${room}/load`, { game: game.game });
      shut("saves-dialog");
    } catch (error) {
      toastError(error);
    }
  });
  return element("li", { class: "save" }, told, button);
}

// Who plays in this tab. Several tabs are several players, and each of them is the same one again after a reload.
import { call } from "./api.js";
import { always, here } from "./keep.js";

/** @import { Player } from "./messages.d.ts" */

const RELOAD_MILLISECONDS = 800;

/** @type {Player | null} */
let player = null;

/** The player of this tab, once there is one. */
export const current = () => player;

/** @returns {Player[]} the last used first */
const known = () => always.get("players", []);

/**
 * Be one of the players that this browser knows and no other tab is; whether there was one.
 * @returns {Promise<boolean>}
 */
export async function claimKnown() {
  const mine = here.get("player", "");
  const players = known();
  players.sort((one, other) => Number(other.id === mine) - Number(one.id === mine));
  for (const one of players) {
    // After a reload the page that was here before may hold its claim for a moment more.
    if (await claim(one.id, one.id === mine ? RELOAD_MILLISECONDS : 0)) {
      use(one);
      return true;
    }
  }
  return false;
}

/**
 * Make a new player and be it. Throws when the server says no.
 * @param {string} name
 */
export async function create(name) {
  /** @type {Player} */
  const made = await call("POST", "players", { name });
  await claim(made.id, 0);
  use(made);
}

/** The server does not know this player: forget it too. */
export function forget() {
  const gone = player;
  player = null;
  always.set(
    "players",
    known().filter((one) => one.id !== gone?.id),
  );
}

/** @param {Player} one */
function use(one) {
  player = one;
  here.set("player", one.id);
  always.set("players", [one, ...known().filter((other) => other.id !== one.id)].slice(0, 50));
}

/**
 * Hold the name of a player for as long as this tab lives.
 * @param {string} id
 * @param {number} patience milliseconds
 * @returns {Promise<boolean>} false when another tab has it
 */
function claim(id, patience) {
  // Locks are only there on secure pages. Without them a tab is whoever it was, or the last one used.
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    const held = () => {
      resolve(true);
      return new Promise(() => {});
    };
    const name = `gamegirl.player.${id}`;
    const asked = patience
      ? navigator.locks.request(name, { signal: AbortSignal.timeout(patience) }, held)
      : navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? held() : resolve(false)));
    asked.catch(() => resolve(false));
  });
}

// This tab's person: what she is called, and what she may do.
import { call, caller } from "./api.js";
import { askWords } from "./dialogs.js";
import * as player from "./player.js";
import { toast } from "./say.js";

/** @import { Me } from "./messages.d.ts" */

/** @type {Me | null} */
let me = null;
/** @type {Promise<boolean> | null} */
let asking = null;
let changed = () => {};

export const isModerator = () => me?.moderator ?? false;
export const hasPassword = () => me?.password ?? false;

/**
 * Find out who is here.
 * @param {() => void} onChange called whenever her name or what she may do is another
 */
export async function meet(onChange) {
  changed = () => {
    for (const where of document.querySelectorAll(".me-name"))
      where.textContent = player.current()?.name ?? "Who are you?";
    onChange();
  };
  caller.token = () => player.current()?.token ?? "";
  caller.moderate = becomeModerator;
  caller.forgotten = () => {
    player.forget();
    changed();
  };
  await player.claimKnown();
  await refresh();
}

/** Ask the server again what she may do. */
export async function refresh() {
  try {
    me = await call("GET", "me");
  } catch {
    // Offline: what was known last will do.
  }
  limit("name-field", me?.limits.name);
  limit("character-name", me?.limits.character);
  limit("character-description", me?.limits.description);
  changed();
}

/**
 * @param {string} id
 * @param {number | undefined} most
 */
function limit(id, most) {
  if (most) document.getElementById(id)?.setAttribute("maxlength", String(most));
}

/**
 * Have a player, and ask for a name where there is none.
 * @returns {Promise<boolean>} false when she only wants to look
 */
export async function bePlayer() {
  if (player.current()) return true;
  return askName();
}

/**
 * Ask for a name, once at a time.
 * @returns {Promise<boolean>}
 */
export function askName() {
  asking ??= askWords("name-dialog", "name", player.create).then((given) => {
    asking = null;
    if (given) changed();
    return given;
  });
  return asking;
}

/** @returns {Promise<boolean>} */
export async function becomeModerator() {
  if (!hasPassword()) return false;
  const given = await askWords("password-dialog", "password", (password) => call("POST", "moderator", { password }));
  if (given) await refresh();
  return given;
}

/** Be no moderator any more in this browser. */
export async function stopModerating() {
  await call("DELETE", "moderator");
  await refresh();
  toast("You are no moderator here any more.");
}

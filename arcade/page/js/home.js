// The first page: the shelf and the rooms.
import { call, CallError } from "./api.js";
import { showCharacters } from "./characters.js";
import { element, hueOf, one, part } from "./element.js";
import { counted } from "./names.js";
import { current } from "./player.js";
import { toastError } from "./say.js";
import { askName, bePlayer } from "./self.js";
import { readShelf, showCartridges, showRefused } from "./shelf.js";
import { forget, visited } from "./visited.js";

/** @import { Cartridge, RoomListing, RoomName } from "./messages.d.ts" */

const ROOMS_MILLISECONDS = 4000;
const ART_MILLISECONDS = 5000;
const LONGEST_NAME = 32;
const STATES = /** @type {Record<string, string>} */ ({
  open: "playing",
  telling: "playing",
  paused: "paused",
  over: "at the end",
  edited: "changed",
  off: "off",
  "": "empty",
});

/** @typedef {Omit<RoomListing, "status"> & {status: RoomListing["status"] | ""}} Listed "" when it is not known */

/** @type {Cartridge[]} */
let cartridges = [];

/** Show the first page. */
export async function showHome() {
  one("#home").hidden = false;
  /** @type {Record<string, () => unknown>} */
  const does = {
    me: askName,
    characters: async () => (await bePlayer()) && showCharacters(),
    hero: () =>
      cartridges.length
        ? document.querySelector("#home .cartridge")?.dispatchEvent(new MouseEvent("click"))
        : play(null),
    "empty-room": () => play(null).catch(toastError),
  };
  one("#home").addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-does]") : null;
    if (button instanceof HTMLElement) does[button.dataset.does ?? ""]?.();
  });
  await Promise.all([showShelf().catch(toastError), showRooms()]);
  const again = () => void (document.hidden || showRooms());
  setInterval(again, ROOMS_MILLISECONDS);
  document.addEventListener("visibilitychange", again);
}

async function showShelf() {
  const shelf = await readShelf();
  cartridges = shelf.cartridges;
  showCartridges(part("home-cartridges"), cartridges, () => [{ label: "Play in a new room", run: play }]);
  part("home-cartridges-none").hidden = cartridges.length > 0;
  showRefused(part("refused"), shelf.refused);
  turnPictures(cartridges.filter(({ art }) => art));
}

/**
 * Show the shelf's pictures on the little machine, one after the other.
 * @param {Cartridge[]} pictured
 */
function turnPictures(pictured) {
  const picture = /** @type {HTMLImageElement} */ (one(".toy-art"));
  let at = 0;
  const next = () => {
    const cartridge = pictured[at++ % pictured.length];
    picture.src = cartridge.art?.url ?? "";
    one(".toy-slot").style.setProperty("--cart", hueOf(cartridge.id));
  };
  if (!pictured.length) return;
  next();
  if (!matchMedia("(prefers-reduced-motion: reduce)").matches) setInterval(next, ART_MILLISECONDS);
}

/**
 * Open a room, with a cartridge in it or without.
 * @param {Cartridge | null} cartridge
 */
async function play(cartridge) {
  if (!(await bePlayer())) return false;
  /** @type {RoomName} */
  const { room } = await call("POST", "rooms", { name: roomName() });
  if (cartridge) await call("POST", `rooms/${room}/boot`, { cartridge: cartridge.id });
  location.assign(`/room/${room}`);
  return true;
}

/** A name for a new room; the server takes no longer ones. */
function roomName() {
  const room = "’s room";
  return [...(current()?.name ?? "")].slice(0, LONGEST_NAME - room.length).join("") + room;
}

async function showRooms() {
  /** @type {RoomListing[]} */
  let listed = [];
  try {
    listed = await call("GET", "rooms");
  } catch {
    // Offline: the rooms that this browser knows will do.
  }
  const known = new Set(listed.map(({ room }) => room));
  const others = await Promise.all(
    visited()
      .filter(({ room }) => !known.has(room))
      .map(lookUp),
  );
  const rooms = [...listed, ...others.filter((one) => one !== null)];
  part("rooms-none").hidden = rooms.length > 0;
  const where = part("rooms");
  const stands = JSON.stringify(rooms);
  if (where.dataset.stands === stands) return;
  const focused = document.activeElement?.getAttribute("href");
  where.dataset.stands = stands;
  where.replaceChildren(...rooms.map((room) => element("li", {}, card(room))));
  if (focused) for (const link of where.querySelectorAll("a")) if (link.getAttribute("href") === focused) link.focus();
}

/**
 * @param {{room: string, name: string}} visitedRoom
 * @returns {Promise<Listed | null>} null when it is gone
 */
async function lookUp({ room, name }) {
  try {
    return await call("GET", `rooms/${encodeURIComponent(room)}`);
  } catch (error) {
    if (!(error instanceof CallError) || error.status !== 404)
      return { room, name, title: "", turn: 0, players: 0, status: "" };
    forget(room);
    return null;
  }
}

/** @param {Listed} listing */
function card({ room, name, title, turn, players, status }) {
  const game = title ? `${title}, turn ${turn + 1}` : "No cartridge";
  return element(
    "a",
    { class: "room-card", href: `/room/${encodeURIComponent(room)}` },
    element("strong", {}, name),
    element("span", {}, game),
    element(
      "span",
      { class: "status", data: { status } },
      `${STATES[status] ?? status} · ${counted(players, "player")}`,
    ),
  );
}

// The rooms that this browser has been in: nobody else lists them for it.
import { always } from "./keep.js";

const MOST = 30;

/** @returns {{room: string, name: string}[]} the last one first */
export const visited = () => always.get("rooms", []);

/** @param {{room: string, name: string}} one */
export function remember(one) {
  always.set("rooms", [one, ...visited().filter(({ room }) => room !== one.room)].slice(0, MOST));
}

/** @param {string} room */
export function forget(room) {
  always.set(
    "rooms",
    visited().filter((one) => one.room !== room),
  );
}

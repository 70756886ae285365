// The links of a room: one to play by, and one to watch by that can be taken back.
import { call } from "./api.js";
import { open } from "./dialogs.js";
import { one, part } from "./element.js";
import { toast, toastError } from "./say.js";

/** @import { WatchLink } from "./messages.d.ts" */

/**
 * Bring up a room's links.
 * @param {string} room
 */
export function showLinks(room) {
  open("share-dialog");
  field("share-link").value = `${location.origin}/room/${room}`;
  showWatchLink("");
  part("watch-make").onclick = async () => {
    try {
      /** @type {WatchLink} */
      const { path } = await call("POST", `rooms/${room}/watch`);
      showWatchLink(location.origin + path);
    } catch (error) {
      toastError(error);
    }
  };
  part("watch-revoke").onclick = async () => {
    try {
      await call("DELETE", `rooms/${room}/watch`);
      showWatchLink("");
      toast("That link does not work any more.");
    } catch (error) {
      toastError(error);
    }
  };
}

/** Make the buttons copy the links beside them. */
export function prepareLinks() {
  for (const button of document.querySelectorAll("[data-copies]")) {
    button.addEventListener("click", () => {
      if (button instanceof HTMLElement) void copy(field(button.dataset.copies ?? ""));
    });
  }
}

/** @param {string} link */
function showWatchLink(link) {
  field("watch-link").value = link;
  part("watch-row").hidden = !link;
  part("watch-make").hidden = Boolean(link);
}

/** @param {HTMLInputElement} link */
async function copy(link) {
  link.select();
  try {
    await navigator.clipboard.writeText(link.value);
    toast("Copied.");
  } catch {
    toast("The link is selected: copy it from here.");
  }
}

/**
 * @param {string} id
 * @returns {HTMLInputElement}
 */
const field = (id) => /** @type {HTMLInputElement} */ (one(`#${id}`));

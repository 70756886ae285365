// The shelf of cartridges, and a closer look at one.
import { call } from "./api.js";
import { open, shut } from "./dialogs.js";
import { element, hueOf, one, part, tell } from "./element.js";
import { toastError } from "./say.js";

/** @import { Cartridge, RefusedCartridge, Shelf } from "./messages.d.ts" */
/** @typedef {{label: string, quiet?: boolean, run: (cartridge: Cartridge) => Promise<unknown>}} Use */

/** @returns {Promise<Shelf>} */
export const readShelf = () => call("GET", "shelf");

/**
 * Put cartridges where they can be taken from.
 * @param {HTMLElement} where
 * @param {Cartridge[]} cartridges
 * @param {() => Use[]} uses what can be done with one
 */
export function showCartridges(where, cartridges, uses) {
  where.replaceChildren(
    ...cartridges.map((cartridge) => {
      const button = cartridgeButton(cartridge);
      button.addEventListener("click", () => lookAt(cartridge, uses()));
      return element("li", {}, button);
    }),
  );
}

/**
 * Show what of the shelf can't be played, and why.
 * @param {HTMLElement} where
 * @param {RefusedCartridge[]} refused
 */
export function showRefused(where, refused) {
  where.hidden = !refused.length;
  const items = refused.flatMap(({ name, errors }) => errors.map((error) => element("li", {}, `${name}: ${error}`)));
  where.replaceChildren(element("strong", {}, "These cartridges can’t be played:"), element("ul", {}, ...items));
}

/** @param {Cartridge} cartridge */
function cartridgeButton(cartridge) {
  const { art, title } = cartridge;
  const picture = art
    ? element("img", { src: art.url, alt: "", width: art.width, height: art.height, loading: "lazy" })
    : element("span", { class: "cartridge-blank", "aria-hidden": "true" }, [...title][0] ?? "?");
  const button = element(
    "button",
    { type: "button", class: "cartridge", "aria-haspopup": "dialog" },
    element("span", { class: "cartridge-label" }, picture),
    element("span", { class: "cartridge-title" }, title),
    element("span", { class: "cartridge-by" }, `by ${cartridge.author}`),
  );
  button.style.setProperty("--cart", hueOf(cartridge.id));
  return button;
}

/**
 * @param {Cartridge} cartridge
 * @param {Use[]} uses
 */
function lookAt(cartridge, uses) {
  const it = open("cartridge-dialog");
  one("#cartridge-title").textContent = cartridge.title;
  const picture = /** @type {HTMLImageElement} */ (one(".box-art", it));
  picture.hidden = !cartridge.art;
  if (cartridge.art) Object.assign(picture, { src: cartridge.art.url, alt: cartridge.art.alt });
  tell(one(".box-by", it), `by ${cartridge.author}, version ${cartridge.version}`);
  tell(one(".box-summary", it), cartridge.summary);
  one(".box-warning", it).hidden = !cartridge.content_warning;
  one(".box-warning span", it).textContent = cartridge.content_warning;
  one(".box-facts", it).replaceChildren(...facts(cartridge));
  one(".sheet-do", it).replaceChildren(...uses.map((use) => useButton(cartridge, use)));
}

/** @param {Cartridge} cartridge */
function facts({ seconds, verdict, seats, language }) {
  const known = { Window: `${seconds} s`, Verdict: verdict, Seats: seats ? String(seats) : "", Language: language };
  return Object.entries(known)
    .filter(([, value]) => value)
    .map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, value)));
}

/**
 * @param {Cartridge} cartridge
 * @param {Use} use
 */
function useButton(cartridge, { label, quiet, run }) {
  const button = element("button", { type: "button", class: quiet ? "button quiet" : "button" }, label);
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      if ((await run(cartridge)) === false) return;
      shut("cartridge-dialog");
      shut("shelf-dialog");
    } catch (error) {
      toastError(error);
    } finally {
      button.disabled = false;
    }
  });
  return button;
}

/**
 * Bring up the shelf.
 * @param {() => Use[]} uses
 */
export async function browse(uses) {
  open("shelf-dialog");
  try {
    const { cartridges, refused } = await readShelf();
    showCartridges(part("shelf-cartridges"), cartridges, uses);
    showRefused(part("shelf-refused"), refused);
  } catch (error) {
    toastError(error);
  }
}

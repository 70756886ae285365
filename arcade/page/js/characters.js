// The characters that a player owns, in every game.
import { call } from "./api.js";
import { ask, dialog, open } from "./dialogs.js";
import { element, hueOf, one, part } from "./element.js";
import { toast, toastError } from "./say.js";

/** @import { Character, Characters } from "./messages.d.ts" */

/** Bring up this player's characters. */
export async function showCharacters() {
  open("characters-dialog");
  await refresh().catch(toastError);
}

/** Make the form for a new one work. */
export function prepareCharacters() {
  const form = /** @type {HTMLFormElement} */ (one("form", part("create")));
  const seen = /** @type {HTMLImageElement} */ (one(".pick-seen", form));
  const picked = /** @type {HTMLInputElement} */ (form.elements.namedItem("picture"));
  picked.addEventListener("change", () => {
    URL.revokeObjectURL(seen.src);
    const file = picked.files?.[0];
    seen.hidden = !file;
    if (file) seen.src = URL.createObjectURL(file);
  });
  seen.addEventListener("error", () => (seen.hidden = true));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void create(form);
  });
  form.addEventListener("reset", () => (seen.hidden = true));
}

/** @param {HTMLFormElement} form */
async function create(form) {
  const wrong = one(".wrong", form);
  const button = /** @type {HTMLButtonElement} */ (one('button[type="submit"]', form));
  const body = new FormData(form);
  const picture = body.get("picture");
  if (picture instanceof File && !picture.size) body.delete("picture");
  button.disabled = true;
  try {
    await call("POST", "characters", body);
    form.reset();
    wrong.hidden = true;
    /** @type {HTMLDetailsElement} */ (part("create")).open = false;
    await refresh();
    dialog("characters-dialog").scrollTop = 0;
  } catch (error) {
    wrong.textContent = error instanceof Error ? error.message : String(error);
    wrong.hidden = false;
  } finally {
    button.disabled = false;
  }
}

async function refresh() {
  /** @type {Characters} */
  const { characters, active } = await call("GET", "characters");
  part("characters").replaceChildren(...characters.map((one) => card(one, one.id === active)));
  part("characters-none").hidden = characters.length > 0;
  if (!characters.length) /** @type {HTMLDetailsElement} */ (part("create")).open = true;
}

/**
 * @param {Character} character
 * @param {boolean} active
 */
function card(character, active) {
  const doing = element("div", { class: "character-do" });
  if (active) doing.append(element("span", { class: "in-use" }, "In use"));
  else
    doing.append(does("Use", `Use ${character.name}`, "button", () => call("POST", `characters/${character.id}/use`)));
  doing.append(does("Delete", `Delete ${character.name}`, "button quiet", () => remove(character)));
  return element(
    "li",
    { class: "character", data: { active: String(active) } },
    portrait(character),
    element(
      "div",
      {},
      element("strong", {}, character.name),
      element("p", { class: "character-words" }, character.description),
    ),
    doing,
  );
}

/** @param {Character} character */
function portrait({ id, name, picture }) {
  if (picture) return element("img", { class: "portrait", src: picture, alt: `Picture of ${name}` });
  const made = element(
    "span",
    { class: "portrait portrait-none", "aria-hidden": "true" },
    [...name][0]?.toUpperCase() ?? "?",
  );
  made.style.setProperty("--face", hueOf(id));
  return made;
}

/**
 * @param {string} words
 * @param {string} label
 * @param {string} look
 * @param {() => Promise<unknown>} act
 */
function does(words, label, look, act) {
  const button = element("button", { type: "button", class: look, "aria-label": label }, words);
  button.addEventListener("click", () => act().then(refresh).catch(toastError));
  return button;
}

/** @param {Character} character */
async function remove({ id, name }) {
  const sure = await ask({
    title: `Delete ${name}?`,
    words: "The character and its picture are gone for good.",
    yes: "Delete",
    danger: true,
  });
  if (!sure) return;
  await call("DELETE", `characters/${id}`);
  toast(`${name} was deleted.`);
}

// Who plays: the roster with its tiers and the crown, and what happened.
import { element, hueOf, icon, part, tell } from "./element.js";
import { counted } from "./names.js";

/** @import { Member, View } from "./messages.d.ts" */

const MOST_ROWS = 200;
const MOST_LINES = 20;
const TIERS = /** @type {Record<string, string>} */ ({ active: "", idle: "idle", dormant: "asleep" });

/**
 * Show the roster.
 * @param {View | null} view
 * @param {number} watchers
 * @param {{me: string, crown: ((player: string | null) => void) | null}} who this player's id, and
 *   how to give the crown
 */
export function showRoster(view, watchers, { me, crown }) {
  const cast = view?.cast ?? [];
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.crowns : undefined;
  const rows = cast.slice(0, MOST_ROWS).map((member) => row(member, member.id === me, crown));
  const more = cast.length - rows.length;
  if (more > 0) rows.push(element("li", { class: "player-more" }, `and ${more} more`));
  part("roster").replaceChildren(...rows);
  for (const button of part("roster").querySelectorAll("button")) if (button.dataset.crowns === focused) button.focus();
  part("roster-none").hidden = cast.length > 0;
  const many = cast.length ? String(cast.length) : "";
  tell(part("roster-count"), many);
  tell(part("people-count"), many);
  showLeader(view);
  tell(part("watchers"), watchers > 0 ? `${counted(watchers, "page")} open` : "");
}

/** @param {View | null} view */
function showLeader(view) {
  const where = part("gm");
  where.hidden = !view;
  const worn = Boolean(view?.cast.some((member) => member.crown));
  const words = worn ? `${view?.crown} wears the Witchborne Crown.` : "Stargazer leads alone: nobody wears the crown.";
  if (where.textContent !== words) where.replaceChildren(icon(worn ? "crown" : "star"), words);
}

/**
 * @param {Member} member
 * @param {boolean} mine
 * @param {((player: string | null) => void) | null} crown
 */
function row(member, mine, crown) {
  const called = member.character || member.name;
  const face = element("span", { class: "face", "aria-hidden": "true" }, [...called][0]?.toUpperCase() ?? "?");
  face.style.setProperty("--face", hueOf(member.id || member.name));
  const name = element("span", { class: "player-name" }, called);
  if (member.crown) name.append(icon("crown", "wears the crown"));
  const more = [member.character && `played by ${member.name}`, mine && "you", TIERS[member.tier] ?? member.tier];
  const words = element("span", { class: "player-more" }, more.filter(Boolean).join(" · "));
  const made = element("li", { class: "player", data: { tier: member.tier } }, face, name, words);
  if (crown) made.append(crownButton(member, called, crown));
  return made;
}

/**
 * @param {Member} member
 * @param {string} called
 * @param {(player: string | null) => void} crown
 */
function crownButton(member, called, crown) {
  const words = member.crown ? `Take the crown from ${called}` : `Crown ${called}`;
  const attributes = {
    type: "button",
    class: "player-crown",
    "aria-label": words,
    title: words,
    "aria-pressed": String(member.crown),
  };
  const button = element("button", { ...attributes, data: { crowns: member.id } }, icon("crown"));
  button.addEventListener("click", () => crown(member.crown ? null : member.id));
  return button;
}

/**
 * Note who did what.
 * @param {string[]} lines
 */
export function note(lines) {
  const log = part("log");
  log.append(...lines.map((line) => element("li", {}, line)));
  while (log.children.length > MOST_LINES) log.firstElementChild?.remove();
}

/** Forget what happened: all of it comes again with a new connection. */
export function forgetNotes() {
  part("log").replaceChildren();
}

// The scene on the screen: its picture, its voice, its words, how it ended, and how the turn before it went.
import { element, one, part, tell } from "./element.js";
import { counted, nameSome } from "./names.js";
import { sayScene } from "./say.js";

/** @import { View } from "./messages.d.ts" */

// What is in the story's own language, for those who have it read out.
const TOLD = ["scene-title", "narration", "speaker", "choices", "say-scene"];
const VEILS = { telling: "The story goes on", paused: "Paused" };

let shown = "";

/**
 * Show a game's scene.
 * @param {View} view
 * @returns {boolean} whether it is another scene than before
 */
export function showScene(view) {
  const { scene, status } = view;
  const stands = JSON.stringify([view.game, view.turn, view.since, scene.title, scene.text]);
  const another = stands !== shown;
  shown = stands;
  const lcd = part("lcd");
  lcd.dataset.mood = scene.mood;
  lcd.dataset.status = status;
  tell(part("game-title"), scene.title ? view.title : "");
  tell(part("turn"), `turn ${view.turn + 1}`);
  tell(part("scene-title"), scene.title || view.title);
  tell(part("notice"), view.notice);
  tell(part("speaker"), scene.speaker);
  tell(part("mood"), scene.mood);
  for (const name of TOLD) part(name).lang = view.language;
  part("voice").hidden = !scene.speaker && !scene.mood;
  showArt(view);
  showLast(view);
  showEnd(view);
  const veil = status === "telling" || status === "paused" ? VEILS[status] : "";
  part("veil").dataset.state = status;
  part("veil").hidden = !veil;
  one("span", part("veil")).textContent = veil;
  if (another) {
    part("narration").replaceChildren(...paragraphs(scene.text));
    part("scene").scrollTop = 0;
    sayScene(spoken(view));
  }
  return another;
}

/** Nothing is on the screen. */
export function forgetScene() {
  shown = "";
}

/**
 * Show the compile errors of a cartridge that is being written.
 * @param {string[]} errors
 */
export function showErrors(errors) {
  const where = part("errors");
  where.hidden = !errors.length;
  const said = where.dataset.said ?? "";
  if (said === errors.join("\n")) return;
  where.dataset.said = errors.join("\n");
  const lines = errors.map((line) => element("li", {}, line));
  where.replaceChildren(element("h3", {}, "The story can’t be told as it is written now"), element("ul", {}, ...lines));
}

/** There may be more below what is seen. */
export function watchScroll() {
  const scene = part("scene");
  const look = () => {
    part("more").hidden = scene.hidden || scene.scrollHeight - scene.scrollTop - scene.clientHeight < 12;
  };
  scene.addEventListener("scroll", look, { passive: true });
  const watcher = new ResizeObserver(look);
  for (const one of [scene, ...scene.children]) watcher.observe(one);
}

/** @param {string} text */
function paragraphs(text) {
  return text
    .split(/\n+/)
    .filter((line) => line.trim())
    .map((line) => element("p", {}, line));
}

/** @param {View} view */
function showArt({ art }) {
  const frame = part("art");
  const picture = /** @type {HTMLImageElement} */ (one("img", frame));
  frame.hidden = !art;
  if (!art || picture.getAttribute("src") === art.url) return;
  picture.width = art.width;
  picture.height = art.height;
  picture.alt = art.alt;
  picture.src = art.url;
}

/** @param {View} view */
function showLast({ last }) {
  const where = part("last");
  where.hidden = !last;
  if (!last) return;
  one("summary", where).textContent = last.decided;
  const lines = last.tally.map(({ text, names }) => element("li", {}, element("b", {}, text), `: ${nameSome(names)}`));
  one("ul", where).replaceChildren(...lines);
}

/** @param {View} view */
function showEnd({ scene, status }) {
  part("end").hidden = status !== "over";
  const kind = part("end-kind");
  kind.textContent = scene.end || "the end";
  one(".end-word").hidden = !scene.end;
}

/**
 * A scene as it is read out.
 * @param {View} view
 */
function spoken({ scene, turn, art, status }) {
  const voice = [scene.speaker && `${scene.speaker} speaks`, scene.mood && `mood: ${scene.mood}`]
    .filter(Boolean)
    .join(", ");
  const picture = art?.alt && `Picture: ${art.alt}`;
  const close = status === "over" ? `The end. ${scene.end}` : counted(scene.choices.length, "choice");
  const said = [`Turn ${turn + 1}`, scene.title, picture ?? "", voice, scene.text, close];
  return said
    .filter(Boolean)
    .map((words) => (/[.!?…]["”’]?\s*$/.test(words) ? words : `${words}.`))
    .join(" ");
}

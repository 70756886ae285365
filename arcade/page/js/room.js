// One room: its machine, and everything that can be done with it.
import { showCharacters } from "./characters.js";
import { Choices } from "./choices.js";
import { Clock } from "./clock.js";
import { Connection } from "./connection.js";
import { listen } from "./controls.js";
import { Countdown } from "./countdown.js";
import { dialog, open, shut } from "./dialogs.js";
import { element, hueOf, one, part } from "./element.js";
import { showHistory } from "./history.js";
import { Machine } from "./machine.js";
import { claimKnown, current, forget as forgetPlayer } from "./player.js";
import { forgetNotes, note, showRoster } from "./roster.js";
import { showSaves } from "./saves.js";
import { sayTally, toast, toastError } from "./say.js";
import { forgetScene, showErrors, showScene, watchScroll } from "./screen.js";
import { askName, becomeModerator, bePlayer, hasPassword, isModerator, stopModerating } from "./self.js";
import { showLinks } from "./share.js";
import { browse, readShelf, showCartridges } from "./shelf.js";
import { forget, remember } from "./visited.js";

/** @import { SaidMessage, View, ViewMessage } from "./messages.d.ts" */

const WIDE = matchMedia("(min-width: 1121px) and (min-height: 561px)");

/** A room as it is seen in this tab. */
export class Room {
  #id;
  #watching;
  #machine;
  #clock = new Clock();
  #countdown = new Countdown(this.#clock);
  #choices = new Choices((choice) => void this.press(choice));
  #online = false;
  #offShelf = false;
  /** @type {ViewMessage | null} */
  #message = null;
  #connection;

  /**
   * @param {string} id the room's, or the key to watch it by
   * @param {boolean} watching whether all that can be done is to look
   */
  constructor(id, watching) {
    this.#id = encodeURIComponent(id);
    this.#watching = watching;
    this.#machine = new Machine(this.#id);
    const page = one("#room");
    page.hidden = false;
    page.classList.toggle("watching", watching);
    for (const where of document.querySelectorAll('[data-does], [data-part="menu-machine"]')) {
      if (watching && where instanceof HTMLElement && !["menu", "people"].includes(where.dataset.does ?? ""))
        where.hidden = true;
    }
    watchScroll();
    this.#listen();
    this.#connection = new Connection(`/api/${watching ? "watch" : "rooms"}/${this.#id}/live`, {
      token: () => (watching ? null : (current()?.token ?? null)),
      heard: (message) => this.#heard(message),
      state: (state) => this.#line(state),
      refused: (why) => this.#refused(why),
    });
  }

  /** She has another name now, or may do more: say so to the server, and show it. */
  changed() {
    if (this.#message && !this.#watching) this.#connection.again();
    this.#show();
  }

  // --- What comes from the server ---

  /** @param {ViewMessage | SaidMessage} message */
  #heard(message) {
    if (message.type === "said") {
      note([message.text]);
      sayTally(message.text);
      return;
    }
    this.#clock.heard(message.now);
    this.#message = message;
    if (message.log) {
      forgetNotes();
      note(message.log);
    }
    if (!this.#watching) remember({ room: this.#id, name: message.room.name });
    this.#show();
  }

  /** @param {"connecting" | "online" | "offline"} state */
  #line(state) {
    const online = state === "online";
    if (online === this.#online && one(".lamp").dataset.state === state) return;
    this.#online = online;
    one(".lamp").dataset.state = state;
    one(".lamp-word").textContent = state;
    part("offline").hidden = state !== "offline";
    if (state === "offline") {
      sayTally("Offline. Trying again.");
      this.#clock.forget();
    }
    this.#show();
  }

  /** @param {"lost" | "player"} why */
  #refused(why) {
    if (why === "player") {
      void bePlayerAnew().then(() => this.#connection.again());
      return;
    }
    forget(this.#id);
    one("#room").hidden = true;
    one("#lost").hidden = false;
    if (this.#watching) part("lost-words").textContent = "The link to watch by was taken back, or it never was one.";
  }

  // --- What is shown ---

  get #view() {
    return this.#message?.view ?? null;
  }

  #show() {
    const message = this.#message;
    if (!message) return;
    const view = this.#view;
    const running = view !== null && view.status !== "off";
    const name = message.room.name || "Watching";
    one("#room-name").textContent = name;
    document.title = running ? `${view.title} · ${name}` : `${name} · GameGirl Color`;
    one(".slot").dataset.empty = String(!running);
    one(".slotted-name").textContent = running ? view.title : "";
    one(".slotted").style.setProperty("--cart", hueOf(view?.cartridge ?? ""));
    part("off").hidden = running;
    part("scene").hidden = !running;
    part("unsaved").hidden = !view || view.saved;
    showErrors(message.errors ?? []);
    this.#showGame(running ? view : null);
    this.#countdown.show(running ? view : null, this.#online);
    const crown =
      !this.#watching && isModerator() ? (/** @type {string | null} */ id) => void this.#machine.crown(id) : null;
    showRoster(running ? view : null, message.watchers, { me: current()?.id ?? "", crown });
    this.#showMenu(view, running);
  }

  /** @param {View | null} view */
  #showGame(view) {
    if (!view) {
      forgetScene();
      this.#choices.clear();
      part("veil").hidden = true;
      part("after").hidden = true;
      void this.#showOffShelf();
      return;
    }
    this.#offShelf = false;
    const crowned = view.cast.some((member) => member.crown && member.id === current()?.id);
    this.#choices.show(view, { closed: this.#watching || !this.#online || view.status !== "open", crowned });
    showScene(view);
    this.#showAfter(view);
  }

  /** @param {View} view */
  #showAfter({ status }) {
    const after = part("after");
    const words = { over: "Play it again", edited: "Restart" };
    const wanted = !this.#watching && (status === "over" || status === "edited") ? words[status] : "";
    after.hidden = !wanted;
    if (after.dataset.words === wanted) return;
    after.dataset.words = wanted;
    after.replaceChildren(
      element("button", { type: "button", class: "button", data: { does: "restart" } }, wanted),
      element("button", { type: "button", class: "button quiet", data: { does: "shelf" } }, "Another cartridge"),
    );
  }

  async #showOffShelf() {
    if (this.#offShelf) return;
    this.#offShelf = true;
    part("off-cartridges").hidden = this.#watching;
    if (this.#watching) part("off-words").textContent = "Nothing is running here. What comes is shown at once.";
    else
      await readShelf().then(
        ({ cartridges }) => showCartridges(part("off-cartridges"), cartridges, () => this.#machine.uses(this.#view)),
        toastError,
      );
  }

  /**
   * @param {View | null} view
   * @param {boolean} running
   */
  #showMenu(view, running) {
    if (this.#watching) return;
    /** @type {Record<string, boolean>} */
    const offered = {
      pause: running && (view?.status === "open" || view?.status === "telling"),
      resume: view?.status === "paused",
      restart: running,
      exit: running,
      moderate: hasPassword(),
    };
    const menu = dialog("menu-dialog");
    for (const [name, yes] of Object.entries(offered)) one(`[data-does="${name}"]`, menu).hidden = !yes;
    one('[data-does="moderate"]', menu).lastChild?.replaceWith(isModerator() ? "Stop moderating" : "Moderate");
  }

  // --- What is done here ---

  #listen() {
    listen({
      act: (name) => void this.#do(name),
      press: (choice) => void this.press(choice),
      move: (step) => this.#choices.move(step),
    });
    WIDE.addEventListener("change", () => shut("people-dialog"));
    dialog("people-dialog").addEventListener("close", () => one(".table").append(one(".panel")));
  }

  /** @param {string} name */
  async #do(name) {
    /** @type {Record<string, () => unknown>} */
    const does = {
      me: askName,
      menu: () => open("menu-dialog"),
      people: () => {
        part("people-place").append(one(".panel"));
        open("people-dialog");
      },
      share: () => showLinks(this.#id),
      shelf: () => browse(() => this.#machine.uses(this.#view)),
      history: () => showHistory(this.#id),
      saves: () => showSaves(this.#id),
      characters: async () => (await bePlayer()) && showCharacters(),
      pause: () => this.#machine.order("pause", {}),
      resume: () => this.#machine.order("resume", {}),
      restart: () => this.#machine.restart(this.#view),
      exit: () => this.#machine.order("exit", {}),
      wipe: () => this.#machine.wipe(),
      "close-room": () => this.#machine.close(),
      moderate: () => (isModerator() ? stopModerating() : becomeModerator()),
    };
    if (!does[name]) return;
    shut("menu-dialog");
    try {
      await does[name]();
    } catch (error) {
      toastError(error);
    }
  }

  /**
   * Press a choice.
   * @param {number} choice from 0
   */
  async press(choice) {
    const view = this.#view;
    const wanted = view?.scene.choices[choice];
    if (!view || !wanted || this.#watching) return;
    if (!this.#online) return toast("Offline: what you press can’t be sent now.", true);
    try {
      if (!(await bePlayer())) return;
      await this.#machine.order("press", { game: view.game, turn: view.turn, choice });
      this.#choices.keep(view, choice);
      this.#show();
    } catch (error) {
      toastError(error);
    }
  }
}

/** The server does not know her any more: be another, or be made anew under a name that is asked for. */
async function bePlayerAnew() {
  forgetPlayer();
  if (!(await claimKnown())) await askName();
}

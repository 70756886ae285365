// The window as it runs: a ring with a number in it, and a row of lights.
import { element, one, part } from "./element.js";
import { counted } from "./names.js";
import { sayTally } from "./say.js";

/** @import { View } from "./messages.d.ts" */

const LIGHTS = 10;
const LAST_SECONDS = 3;
const SAID_AT = 5;

/** Shows how long the window of the newest view stays open, by the server's clock. */
export class Countdown {
  #clock;
  /** @type {View | null} */
  #view = null;
  #online = true;
  #frame = 0;
  #second = -1;
  #still = matchMedia("(prefers-reduced-motion: reduce)");
  #lights = Array.from({ length: LIGHTS }, () => element("i"));
  #dial = part("dial");
  #strip = part("strip");

  /** @param {import("./clock.js").Clock} clock */
  constructor(clock) {
    this.#clock = clock;
    part("leds").replaceChildren(...this.#lights);
  }

  /**
   * Follow this view's window.
   * @param {View | null} view
   * @param {boolean} online without the server nobody knows whether the window still runs
   */
  show(view, online) {
    this.#view = view;
    this.#online = online;
    this.#second = -1;
    cancelAnimationFrame(this.#frame);
    if (view && online && view.status === "open" && view.deadline) this.#run();
    else this.#rest();
  }

  #run() {
    const view = this.#view;
    if (!view) return;
    const left = Math.min(Math.max(view.deadline - this.#clock.now, 0), view.seconds);
    const second = Math.ceil(left);
    // With reduced motion it goes in whole seconds, and nothing glides.
    const share = this.#still.matches ? Math.min(second / view.seconds, 1) : left / view.seconds;
    this.#dial.style.setProperty("--left", String(share * 100));
    this.#dial.style.setProperty("--ring", share > 0 ? "1" : "0");
    if (second !== this.#second) this.#tick(view, second);
    const lit = Math.ceil(share * LIGHTS);
    for (const [index, light] of this.#lights.entries()) light.classList.toggle("lit", index < lit);
    this.#frame = requestAnimationFrame(() => this.#run());
  }

  /**
   * @param {View} view
   * @param {number} second
   */
  #tick(view, second) {
    const begun = this.#second >= 0;
    this.#second = second;
    const pressed = view.tally.reduce((sum, { names }) => sum + names.length, 0);
    this.#state(second <= LAST_SECONDS ? "last" : "runs");
    this.#write(String(second), second === 1 ? "second" : "seconds");
    this.#words(second ? `Closes in ${second} s. ${counted(pressed, "press", "presses")} so far.` : "Closing …");
    if (begun && second === SAID_AT && view.seconds > SAID_AT) sayTally(`${SAID_AT} seconds left`);
    if (begun && second === 0) sayTally("The window closes");
  }

  #rest() {
    const view = this.#view;
    this.#state("idle");
    this.#dial.style.setProperty("--ring", "0");
    for (const light of this.#lights) light.classList.remove("lit");
    const seconds = view ? String(Math.round(view.seconds)) : "";
    if (!this.#online) {
      this.#write("", "offline");
      this.#words("Offline.");
      return;
    }
    if (view?.status === "open") this.#write(seconds, "seconds from the first press");
    else this.#write("", view ? DIAL[view.status] : "");
    this.#words(
      view ? (view.status === "open" ? `The first press opens ${seconds} seconds.` : STRIP[view.status]) : STRIP.off,
    );
  }

  /** @param {"idle" | "runs" | "last"} state */
  #state(state) {
    this.#dial.dataset.state = state;
    this.#strip.dataset.state = state;
  }

  /**
   * @param {string} number
   * @param {string} word
   */
  #write(number, word) {
    part("dial-number").textContent = number;
    part("dial-word").textContent = word;
  }

  /** @param {string} words */
  #words(words) {
    one('[data-part="strip-words"]').textContent = words;
  }
}

const DIAL = { open: "", telling: "closed", paused: "paused", over: "the end", edited: "changed", off: "" };
const STRIP = {
  open: "",
  telling: "The window has closed.",
  paused: "Paused. A moderator can go on.",
  over: "The story has ended.",
  edited: "The cartridge was changed.",
  off: "No cartridge.",
};

// What is done with a room's machine. Whatever takes a game away asks once.
import { call, CallError } from "./api.js";
import { ask } from "./dialogs.js";
import { toast, toastError } from "./say.js";
import { forget } from "./visited.js";

/** @import { Boot, Cartridge, Crown, Empty, Load, Press, Sure, Swap, View, Wiped } from "./messages.d.ts" */
/**
 * What is ordered, and what goes with it.
 * @typedef {{
 *   boot: Boot, crown: Crown, exit: Empty, hotswap: Swap, pause: Empty, press: Press, restart: Empty,
 *   resume: Empty, wipe: Sure, load: Load,
 * }} Orders
 */

/** The machine of one room. */
export class Machine {
  #room;

  /** @param {string} room its id, ready for an address */
  constructor(room) {
    this.#room = room;
  }

  /**
   * Have something done that needs no question.
   * @template {keyof Orders} What
   * @param {What} what
   * @param {Orders[What]} more
   * @returns {Promise<unknown>}
   */
  order(what, more) {
    return call("POST", `rooms/${this.#room}/${what}`, more);
  }

  /**
   * What can be done with a cartridge from the shelf.
   * @param {View | null} view
   * @returns {import("./shelf.js").Use[]}
   */
  uses(view) {
    const running = view !== null && view.status !== "off" && view.status !== "over";
    /** @type {import("./shelf.js").Use} */
    const boot = { label: "Boot", run: (cartridge) => this.boot(cartridge, running ? view : null) };
    /** @type {import("./shelf.js").Use} */
    const swap = { label: "Hot-swap", quiet: true, run: ({ id }) => this.order("hotswap", { cartridge: id }) };
    return running ? [swap, boot] : [boot];
  }

  /**
   * Start a cartridge.
   * @param {Cartridge} cartridge
   * @param {{game: string, title: string} | null} over the running game, as far as it is known of
   * @returns {Promise<boolean>} whether it was started
   */
  async boot(cartridge, over) {
    if (over) {
      const words = `“${over.title}” is running. It is saved, and can be loaded again.`;
      if (!(await ask({ title: `Boot ${cartridge.title}?`, words, yes: "Boot" }))) return false;
    }
    try {
      await this.order("boot", over ? { cartridge: cartridge.id, over: over.game } : { cartridge: cartridge.id });
      return true;
    } catch (error) {
      // Somebody else was quicker, so there is a question now that there was no reason for before.
      const running = error instanceof CallError ? error.answer.running : undefined;
      if (!running) throw error;
      return this.boot(cartridge, running);
    }
  }

  /**
   * Begin the cartridge anew.
   * @param {View | null} view
   */
  async restart(view) {
    const words = "The story begins anew. The game as it stands is saved, and can be loaded again.";
    if (view?.status !== "over" && !(await ask({ title: "Restart?", words, yes: "Restart" }))) return;
    await this.order("restart", {});
  }

  /**
   * Give the crown to a player, or to nobody.
   * @param {string | null} player
   */
  async crown(player) {
    await this.order("crown", { player }).catch(toastError);
  }

  /** Delete every game of the room. */
  async wipe() {
    const words = "Every saved game of this room is deleted for good, the one that is running too.";
    if (!(await ask({ title: "Wipe this room’s games?", words, yes: "Wipe", danger: true }))) return;
    const { wiped } = /** @type {Wiped} */ (await this.order("wipe", { sure: true }));
    toast(wiped === 1 ? "One game was deleted." : `${wiped} games were deleted.`);
  }

  /** Close the room for good. */
  async close() {
    const words = "The room and all its games are deleted for good, and everybody in it is sent out.";
    if (!(await ask({ title: "Close this room?", words, yes: "Close it", danger: true }))) return;
    await call("DELETE", `rooms/${this.#room}`);
    forget(this.#room);
    location.assign("/");
  }
}

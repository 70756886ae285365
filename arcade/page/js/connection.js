// The line to the server: everything of a room comes live over it. It breaks, and comes back by itself.

/** @import { PingMessage, SaidMessage, ViewMessage } from "./messages.d.ts" */

const FIRST_WAIT = 300;
const LONGEST_WAIT = 5000;
const SILENCE = 12_000;
const GONE = { lost: 4404, player: 4401 };

/**
 * @typedef {object} Listener
 * @property {() => string | null} token the player's, when there is one
 * @property {(message: ViewMessage | SaidMessage) => void} heard
 * @property {(state: "connecting" | "online" | "offline") => void} state
 * @property {(why: "lost" | "player") => void} refused the server will not have it: it is not tried again
 */

/** A WebSocket that is opened again whenever it closes, and given up for dead when it has been silent for too long. */
export class Connection {
  #path;
  #listener;
  #wait = FIRST_WAIT;
  /** @type {WebSocket | null} */
  #socket = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #retry;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #silence;

  /**
   * @param {string} path
   * @param {Listener} listener
   */
  constructor(path, listener) {
    this.#path = path;
    this.#listener = listener;
    addEventListener("online", () => this.again());
    addEventListener("offline", () => this.#lose());
    // A phone that was in a pocket must not wait for a timer that slept with it.
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden && this.#socket?.readyState !== WebSocket.OPEN) this.again();
    });
    this.#open();
  }

  /** Connect anew now, as somebody else or because there is reason for hope. */
  again() {
    this.#wait = FIRST_WAIT;
    this.#drop();
    this.#open();
  }

  #open() {
    clearTimeout(this.#retry);
    const address = new URL(this.#path, location.href);
    address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = (this.#socket = new WebSocket(address));
    socket.onopen = () => {
      socket.send(JSON.stringify({ player: this.#listener.token() }));
      this.#hope();
    };
    socket.onmessage = ({ data }) => {
      this.#wait = FIRST_WAIT;
      this.#hope();
      this.#listener.state("online");
      /** @type {ViewMessage | SaidMessage | PingMessage} */
      const message = JSON.parse(data);
      if (message.type !== "ping") this.#listener.heard(message);
    };
    socket.onclose = ({ code }) => {
      if (socket !== this.#socket) return;
      if (code === GONE.lost || code === GONE.player) {
        this.#drop();
        this.#listener.state("offline");
        this.#listener.refused(code === GONE.lost ? "lost" : "player");
      } else this.#lose();
    };
  }

  #hope() {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#lose(), SILENCE);
  }

  #lose() {
    this.#drop();
    this.#listener.state("offline");
    // Not all at once when a server with hundreds of pages comes back.
    this.#retry = setTimeout(() => this.#open(), this.#wait * (0.5 + Math.random()));
    this.#wait = Math.min(this.#wait * 1.7, LONGEST_WAIT);
  }

  #drop() {
    clearTimeout(this.#silence);
    clearTimeout(this.#retry);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }
}

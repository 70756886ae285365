// The server's clock, as far as a page can know it.

/** Tells the server's time from the times that its messages carry. */
export class Clock {
  /** @type {number} */
  #ahead = -Infinity;

  /** How the local time is read; in seconds since the epoch. */
  static local = () => Date.now() / 1000;

  /**
   * Take note of a message that was sent at this time. A message can be late but never early, so the one that puts
   * the server's clock furthest ahead is the nearest to the truth.
   * @param {number} sent seconds since the epoch
   */
  heard(sent) {
    this.#ahead = Math.max(this.#ahead, sent - Clock.local());
  }

  /** Forget what was heard: the computer may have slept, or had its clock set, since. */
  forget() {
    this.#ahead = -Infinity;
  }

  /** The server's time now, in seconds since the epoch. */
  get now() {
    return Clock.local() + (Number.isFinite(this.#ahead) ? this.#ahead : 0);
  }
}

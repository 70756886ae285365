// What the browser keeps for the page. It may refuse to keep anything, and then nothing is kept.

/** @typedef {"localStorage" | "sessionStorage"} Place */

/**
 * @template T
 * @param {Place} place
 * @param {string} key
 * @param {T} otherwise
 * @returns {T}
 */
function read(place, key, otherwise) {
  try {
    const kept = window[place].getItem(`gamegirl.${key}`);
    return kept === null ? otherwise : JSON.parse(kept);
  } catch {
    return otherwise;
  }
}

/**
 * @param {Place} place
 * @param {string} key
 * @param {unknown} value
 */
function write(place, key, value) {
  try {
    window[place].setItem(`gamegirl.${key}`, JSON.stringify(value));
  } catch {
    // It is kept for as long as the page is open, then.
  }
}

/** Kept for all tabs, for ever. */
export const always = {
  /** @template T @param {string} key @param {T} otherwise */
  get: (key, otherwise) => read("localStorage", key, otherwise),
  /** @param {string} key @param {unknown} value */
  set: (key, value) => write("localStorage", key, value),
};

/** Kept for this tab, over a reload. */
export const here = {
  /** @template T @param {string} key @param {T} otherwise */
  get: (key, otherwise) => read("sessionStorage", key, otherwise),
  /** @param {string} key @param {unknown} value */
  set: (key, value) => write("sessionStorage", key, value),
};

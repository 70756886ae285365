// Many names in few words.

/**
 * "Ada, Bo and 3 more".
 * @param {string[]} names
 * @param {number} [most] how many are named at most
 */
export function nameSome(names, most = 12) {
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(", ")} and ${more} more` : names.join(", ");
}

/**
 * "1 press", "2 presses".
 * @param {number} number
 * @param {string} one
 * @param {string} [many]
 */
export function counted(number, one, many = `${one}s`) {
  return `${number} ${number === 1 ? one : many}`;
}

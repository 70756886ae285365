// Elements of the page. Words go in as text and never as HTML: everything that is shown comes from strangers.

/**
 * A new element.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {{class?: string, data?: Record<string, string>, [attribute: string]: unknown}} [attributes] those that are
 *   undefined, null or false are left out
 * @param {...(Node | string | null)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "data") Object.assign(made.dataset, value);
    else made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/**
 * The part of the page with this name.
 * @param {string} name
 * @param {ParentNode} [within]
 * @returns {HTMLElement}
 */
export function part(name, within = document) {
  return one(`[data-part="${name}"]`, within);
}

/**
 * The one element that a selector stands for.
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {HTMLElement}
 */
export function one(selector, within = document) {
  const found = within.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`the page has no ${selector}`);
  return found;
}

/**
 * Show words in an element, or hide it when there are none.
 * @param {HTMLElement} where
 * @param {string} words
 */
export function tell(where, words) {
  if (where.textContent !== words) where.textContent = words;
  where.hidden = !words;
}

/**
 * A picture of the page's own, as a mask in the colour of the words beside it.
 * @param {string} name
 * @param {string} [words] what it stands for, when nothing beside it says so
 */
export function icon(name, words = "") {
  return element("span", { class: `icon icon-${name}`, role: words ? "img" : null, "aria-label": words || null });
}

/**
 * A hue that always is the same for the same words.
 * @param {string} words
 */
export function hueOf(words) {
  let sum = 7;
  for (const letter of words) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 3600;
  return String(sum % 360);
}

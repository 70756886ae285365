// @ts-check
// What the server sends. Types alone; nothing runs here.

/**
 * @typedef {{text: string, crown: boolean, style: string, emoji: string}} Choice
 * @typedef {{title: string, text: string, speaker: string, mood: string, end: string, choices: Choice[]}} Scene
 * @typedef {{url: string, alt: string, width: number, height: number}} Picture
 * @typedef {{choice: number, text: string, names: string[]}} Tally `choice` is -1 for one that is not on the screen
 * @typedef {{id: string, name: string, character: string, tier: string, crown: boolean}} Member
 * @typedef {"open" | "telling" | "paused" | "over" | "edited" | "off"} Status
 * @typedef {{decided: string, tally: {text: string, names: string[]}[]}} LastTurn
 */

/**
 * Everything there is to show of a game. Times are in seconds since the epoch; `deadline` is 0 while no window runs.
 * @typedef {object} View
 * @property {string} game
 * @property {string} title
 * @property {string} cartridge
 * @property {number} turn
 * @property {Status} status
 * @property {number} deadline
 * @property {number} seconds
 * @property {Scene} scene
 * @property {Picture | null} art
 * @property {Tally[]} tally
 * @property {Member[]} cast
 * @property {string} crown
 * @property {string} notice
 * @property {boolean} saved
 * @property {LastTurn | null} last
 * @property {string} language the story's, as a code; empty when it is not known
 * @property {number} since
 */

/**
 * @typedef {object} ViewMessage
 * @property {"view"} type
 * @property {number} now
 * @property {{room: string, name: string}} room
 * @property {View | null} view
 * @property {number} watchers
 * @property {string[]} errors
 * @property {string[]} [log]
 */

/**
 * @typedef {object} Cartridge
 * @property {string} id
 * @property {string} title
 * @property {string} author
 * @property {string} version
 * @property {string} summary
 * @property {string} language
 * @property {string} content_warning
 * @property {number} seconds
 * @property {string} verdict
 * @property {number | null} seats
 * @property {Picture | null} art
 */

/**
 * @typedef {{name: string, errors: string[]}} RefusedCartridge
 * @typedef {{cartridges: Cartridge[], refused: RefusedCartridge[]}} Shelf
 * @typedef {{room: string, name: string, title: string, turn: number, players: number, status: Status | ""}} RoomListing
 * @typedef {{game: string, title: string, turn: number, players: number, active: boolean, saved_at: number}} SavedGame
 * @typedef {{turn: number, tally: {choice: string, names: string[]}[], text: string}} PastTurn
 * @typedef {{id: string, name: string, description: string, picture: string | null}} Character
 * @typedef {{moderator: boolean, password: boolean, limits: Record<string, number>}} Me
 */

export {};

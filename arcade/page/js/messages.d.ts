// What page and server say to each other. Made of arcade/messages.py and arcade/schemas.py: `make format`.

/** One thing the crowd can do; with `crown` it is for the crown's holder alone. */
export interface Choice {
  text: string;
  crown: boolean;
  style: string;
  emoji: string;
}

/** What the story tells. */
export interface Scene {
  title: string;
  text: string;
  speaker: string;
  mood: string;
  end: string;
  choices: Choice[];
}

/** A cartridge's picture: where it is, what is to be seen in it, and its size in pixels. */
export interface Picture {
  url: string;
  alt: string;
  width: number;
  height: number;
}

/** Who pressed a choice; `choice` is -1 for one that is not on the screen. */
export interface Tally {
  choice: number;
  text: string;
  names: string[];
}

/** One on the roster; `id` is empty for those who only watch. */
export interface Member {
  id: string;
  name: string;
  character: string;
  tier: "active" | "idle" | "dormant";
  crown: boolean;
}

/** Who pressed a choice of the turn before. */
export interface LastTally {
  text: string;
  names: string[];
}

/** How the turn before this scene was decided. */
export interface LastTurn {
  decided: string;
  tally: LastTally[];
}

/**
 * Everything there is to show of a game.
 * Times are in seconds since the epoch; `deadline` is 0 while no window runs. `language` is the story's, as a code;
 * empty when it is not known. `since` tells one stay in the slot from another.
 */
export interface View {
  game: string;
  title: string;
  cartridge: string;
  turn: number;
  status: "open" | "telling" | "paused" | "over" | "edited" | "off";
  deadline: number;
  seconds: number;
  scene: Scene;
  art: Picture | null;
  tally: Tally[];
  cast: Member[];
  crown: string;
  notice: string;
  saved: boolean;
  last: LastTurn | null;
  language: string;
  since: number;
}

/** A room: its id, which is the key to it, and what it is called. Both are empty for those who only watch. */
export interface RoomName {
  room: string;
  name: string;
}

/** What there is to show now; `log` is what was said before, and comes with the first one. */
export interface ViewMessage {
  type: "view";
  now: number;
  room: RoomName;
  view: View | null;
  watchers: number;
  errors: string[];
  log?: string[];
}

/** Who did what. */
export interface SaidMessage {
  type: "said";
  text: string;
}

/** The server is there. */
export interface PingMessage {
  type: "ping";
  now: number;
}

/** A cartridge as it stands on the shelf. */
export interface Cartridge {
  id: string;
  title: string;
  author: string;
  version: string;
  summary: string;
  language: string;
  content_warning: string;
  seconds: number;
  verdict: string;
  seats: number | null;
  art: Picture | null;
}

/** A cartridge that can't be played, and why. */
export interface RefusedCartridge {
  name: string;
  errors: string[];
}

/** What there is to play; only moderators are told what can't be. */
export interface Shelf {
  cartridges: Cartridge[];
  refused: RefusedCartridge[];
}

/** A room and what is played in it. */
export interface RoomListing {
  room: string;
  name: string;
  title: string;
  turn: number;
  players: number;
  status: "open" | "telling" | "paused" | "over" | "edited" | "off";
}

/** The game that a cartridge can't take the place of unless it is named. */
export interface RunningGame {
  game: string;
  title: string;
}

/** A link by which a room is watched: its key, and where that leads. */
export interface WatchLink {
  key: string;
  path: string;
}

/** How many games were deleted. */
export interface Wiped {
  wiped: number;
}

/** A saved game of a room; `active` is the one in its slot. */
export interface SavedGame {
  game: string;
  title: string;
  turn: number;
  players: number;
  active: boolean;
  saved_at: number;
}

/** Who pressed a choice of a turn that is over. */
export interface PastTally {
  choice: string;
  names: string[];
}

/** A turn that is over, and the beginning of what came of it. */
export interface PastTurn {
  turn: number;
  tally: PastTally[];
  text: string;
}

/** A character of the caller's; `picture` is its address. */
export interface Character {
  id: string;
  name: string;
  description: string;
  picture: string | null;
}

/** The caller's characters, and the id of the one she plays. */
export interface Characters {
  characters: Character[];
  active: string | null;
}

/** A new player, with the token that proves who she is. */
export interface Player {
  id: string;
  name: string;
  token: string;
}

/** How much there is room for: letters, bytes, characters and rooms. */
export interface MostOf {
  name: number;
  room: number;
  character: number;
  description: number;
  picture_bytes: number;
  characters: number;
  rooms: number;
}

/** What the caller may do; `password` tells whether there is one to be asked for. */
export interface Me {
  moderator: boolean;
  password: boolean;
  limits: MostOf;
}

/** For calls whose address says everything. */
export interface Empty {}

/** The name of a player or a room to be made. */
export interface Name {
  name: string;
}

/** The password of somebody who wants to be a moderator. */
export interface Password {
  password: string;
}

/** A press: the game, its turn, and the choice's number, from 0. */
export interface Press {
  game: string;
  turn: number;
  choice: number;
}

/** A cartridge to be booted; `over` is the id of the running game that it may replace. */
export interface Boot {
  cartridge: string;
  over?: string | null;
}

/** A cartridge to replace the running game. */
export interface Swap {
  cartridge: string;
}

/** A saved game to go on with. */
export interface Load {
  game: string;
}

/** A player to be crowned, or nobody. */
export interface Crown {
  player: string | null;
}

/** A confirmation of what can't be undone. */
export interface Sure {
  sure: boolean;
}

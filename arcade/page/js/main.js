// What the page's address stands for.
import { prepareCharacters } from "./characters.js";
import { prepare } from "./dialogs.js";
import { one } from "./element.js";
import { showHome } from "./home.js";
import { current } from "./player.js";
import { Room } from "./room.js";
import { askName, meet } from "./self.js";
import { prepareLinks } from "./share.js";
import { prepareTints } from "./tint.js";

prepareTints();
prepare();
prepareCharacters();
prepareLinks();

/** @type {Room | null} */
let room = null;
const [, place, id = ""] = location.pathname.split("/");

if (place === "") {
  await meet(() => {});
  await showHome();
} else if (place === "room" && id) {
  await meet(() => room?.changed());
  room = new Room(id, false);
  if (!current()) await askName();
} else if (place === "watch" && id) {
  room = new Room(id, true);
} else {
  one("#lost").hidden = false;
}

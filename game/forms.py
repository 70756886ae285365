"""A game's stored forms: the durable document, the contract's flat hash, and the fields of the open window.

Both forms and their keys are a contract with other programs. What comes back is untrusted: nothing here raises.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from base import coercion
from base.clock import Moment
from base.coercion import dumped
from base.ids import new_id
from game.game import Game, Window
from game.roster import PlayerState, roster_from
from game.scene import Scene
from game.version import VERSION
from game.window import StoredWindow, reopen


def to_dict(game: Game) -> dict[str, Any]:
    """The durable form, ready for JSON; the open window is not in it."""
    return {
        "version": VERSION,
        "channel_id": game.channel_id,
        "game_id": game.game_id,
        "game_name": game.game_name,
        "active": game.active,
        "turn_number": game.turn_number,
        "title_screen_url": game.title_screen_url,
        "crown_holder": game.crown_holder,
        "players": {key: _player(player) for key, player in game.players.items()},
        "window_seconds": game.window.seconds,
        "paused": game.paused,
        "since": game.since,
        "guild_id": game.guild_id,
        "cartridge_id": game.cartridge_id,
        "cartridge_digest": game.cartridge_digest,
        "scene": None if game.scene is None else game.scene.to_dict(),
        "narrator_state": game.narrator_state,
    }


def _player(player: PlayerState | dict[str, Any]) -> dict[str, Any]:
    return player if isinstance(player, dict) else player.to_dict()


def from_dict(d: object) -> Game:
    """Rebuild a game from its durable form; what is missing or of a wrong type gets its default."""
    d = coercion.mapping(d)
    scene = d.get("scene")
    plain = {
        key: value
        for key, value in d.items()
        if key not in {"players", "scene", "presses", "pressed", "window", "screens"}
    }
    game = coercion.read(Game, plain, channel_id="", game_id="")
    return replace(
        game,
        game_id=game.game_id or new_id(),
        players=roster_from(d.get("players")),
        window=Window(coercion.number(d.get("window_seconds"))),
        scene=Scene.from_dict(scene) if isinstance(scene, dict) else None,
    )


# --- The contract's hash ---


def to_hash(game: Game, form: Mapping[str, Any] | None = None) -> dict[str, str]:
    """The flat form, all strings, with the open window in it; `form` is the durable one where it is known already."""
    flat = {
        **(form or to_dict(game)),
        "pending_choices": dict(game.presses),
        "countdown_started": game.window.started,
        "countdown_deadline": game.window.deadline,
        "countdown_held": game.window.held,
    }
    return {name: _flat(value) for name, value in flat.items()}


def _flat(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    return value if isinstance(value, str) else dumped(value)


def from_hash(raw: object, now: Moment) -> Game:
    """Rebuild a game, its open window too, from the hash as read (bytes or str)."""
    flat = {key: coercion.text(value) for key, value in coercion.mapping(raw).items()}
    nested = {name: coercion.parsed(flat.get(name)) for name in ("players", "scene")}
    presses = coercion.texts(coercion.parsed(flat.get("pending_choices")))
    game = replace(from_dict({**flat, **nested}), presses=presses, pressed=len(presses))
    started, deadline = (coercion.number(flat.get(f"countdown_{name}")) for name in ("started", "deadline"))
    held = coercion.number(flat.get("countdown_held"), -1.0)
    return reopen(game, StoredWindow((), started, deadline, held), now)


# --- The list of all games ---


def listing(game: Game, saved_at: float) -> dict[str, Any]:
    """What the list of saved games says of it; `saved_at` is in seconds since the epoch."""
    return {
        "game_name": game.game_name,
        "channel_id": game.channel_id,
        "guild_id": game.guild_id,
        "cartridge_id": game.cartridge_id,
        "turn_number": game.turn_number,
        "players": len(game.players),
        "active": game.active,
        "saved_at": saved_at,
    }

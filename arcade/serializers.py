"""What the page is sent: a view in JSON, plain data all through."""

import hashlib
from functools import lru_cache
from urllib.parse import quote

from arcade import messages
from base.pictures import Picture
from engine.cartridge.cartridge import Cartridge
from engine.saved import PastTurn, SavedGame
from engine.view import CastMember, LastTurn, View
from game.scene import Scene

SUFFIXES = {"png": "image/png", "jpg": "image/jpeg", "webp": "image/webp", "gif": "image/gif"}


@lru_cache(maxsize=512)
def digest_of(picture: Picture) -> str:
    """Name these very bytes."""
    return hashlib.sha256(picture.data).hexdigest()[:16]


def art(cartridge_id: str, name: str, picture: Picture, alt: str) -> messages.Picture:
    """A picture of a cartridge: its address, which changes with its bytes, its size, and what is to be seen in it."""
    url = f"/art/{quote(cartridge_id, safe='')}/{quote(name)}?v={digest_of(picture)}"
    return {"url": url, "alt": alt, "width": picture.width, "height": picture.height}


def shown(view: View, *, with_ids: bool) -> messages.View:
    """A view; players' ids are only for those who play along."""
    return {
        "game": view.game_id,
        "title": view.title,
        "cartridge": view.cartridge_id,
        "turn": view.turn,
        "status": view.status.value,
        "deadline": view.deadline,
        "seconds": view.seconds,
        "scene": _scene(view.scene),
        "art": art(view.cartridge_id, view.art.name, view.art.picture, view.art.alt) if view.art else None,
        "tally": _tally(view),
        "cast": [_member(player, with_ids=with_ids) for player in view.cast],
        "crown": view.crown,
        "notice": view.notice,
        "saved": view.saved,
        "last": _last(view.last) if view.last else None,
        "language": view.language,
        "since": view.since,
    }


def _scene(scene: Scene) -> messages.Scene:
    return {
        "title": scene.title,
        "text": scene.text,
        "speaker": scene.speaker,
        "mood": scene.mood,
        "end": scene.end,
        "choices": [
            {"text": choice.text, "crown": choice.crown, "style": choice.style, "emoji": choice.emoji}
            for choice in scene.choices
        ],
    }


def _tally(view: View) -> list[messages.Tally]:
    texts = [choice.text for choice in view.scene.choices]
    return [
        {"choice": texts.index(text) if text in texts else -1, "text": text, "names": names}
        for text, names in view.tally.items()
    ]


def _last(last: LastTurn) -> messages.LastTurn:
    return {
        "decided": last.decided,
        "tally": [{"text": text, "names": names} for text, names in last.tally.items()],
    }


def _member(player: CastMember, *, with_ids: bool) -> messages.Member:
    return {
        "id": player.user_id if with_ids else "",
        "name": player.name,
        "character": player.character,
        "tier": player.tier.value,
        "crown": player.crown,
    }


def on_shelf(cartridge: Cartridge) -> messages.Cartridge:
    """A cartridge as it stands on the shelf."""
    manifest = cartridge.manifest
    picture = cartridge.pictures.get(manifest.title_picture)
    return {
        "id": manifest.id,
        "title": manifest.title,
        "author": manifest.author,
        "version": manifest.version,
        "summary": manifest.summary,
        "language": manifest.language,
        "content_warning": manifest.content_warning,
        "seconds": manifest.seconds,
        "verdict": manifest.verdict,
        "seats": manifest.seats,
        "art": art(cartridge.id, manifest.title_picture, picture, manifest.title_alt) if picture else None,
    }


def saved(game: SavedGame) -> messages.SavedGame:
    """A saved game of a room."""
    return {
        "game": game.game_id,
        "title": game.title,
        "turn": game.turn,
        "players": game.players,
        "active": game.active,
        "saved_at": game.saved_at,
    }


def past(turn: PastTurn) -> messages.PastTurn:
    """A turn that is over."""
    return {
        "turn": turn.turn,
        "tally": [{"choice": choice, "names": names} for choice, names in turn.tally.items()],
        "text": turn.text,
    }

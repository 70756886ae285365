"""What the page is sent: a view in JSON, plain data all through."""

import hashlib
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from base.pictures import Picture
from engine.cartridge.cartridge import Cartridge
from engine.view import CastMember, View

SUFFIXES = {"png": "image/png", "jpg": "image/jpeg", "webp": "image/webp", "gif": "image/gif"}


@lru_cache(maxsize=512)
def digest_of(picture: Picture) -> str:
    """Name these very bytes."""
    return hashlib.sha256(picture.data).hexdigest()[:16]


def art(cartridge_id: str, name: str, picture: Picture, alt: str) -> dict[str, Any]:
    """A picture of a cartridge: its address, which changes with its bytes, its size, and what is to be seen in it."""
    url = f"/art/{quote(cartridge_id, safe='')}/{quote(name)}?v={digest_of(picture)}"
    return {"url": url, "alt": alt, "width": picture.width, "height": picture.height}


def shown(view: View, *, with_ids: bool) -> dict[str, Any]:
    """A view; players' ids are only for those who play along."""
    scene = view.scene
    texts = [choice.text for choice in scene.choices]
    tally = [(texts.index(text) if text in texts else -1, text, names) for text, names in view.tally.items()]
    return {
        "game": view.game_id,
        "title": view.title,
        "cartridge": view.cartridge_id,
        "turn": view.turn,
        "status": view.status.value,
        "deadline": view.deadline,
        "seconds": view.seconds,
        "scene": {
            **{key: getattr(scene, key) for key in ("title", "text", "speaker", "mood", "end")},
            "choices": [vars(choice) for choice in scene.choices],
        },
        "art": art(view.cartridge_id, view.art.name, view.art.picture, view.art.alt) if view.art else None,
        "tally": [{"choice": choice, "text": text, "names": names} for choice, text, names in tally],
        "cast": [_member(player, with_ids=with_ids) for player in view.cast],
        "crown": view.crown,
        "notice": view.notice,
        "saved": view.saved,
        "last": None
        if view.last is None
        else {
            "decided": view.last.decided,
            "tally": [{"text": text, "names": names} for text, names in view.last.tally.items()],
        },
        "language": view.language,
        "since": view.since,
    }


def _member(player: CastMember, *, with_ids: bool) -> dict[str, Any]:
    return {
        "id": player.user_id if with_ids else "",
        "name": player.name,
        "character": player.character,
        "tier": player.tier.value,
        "crown": player.crown,
    }


def on_shelf(cartridge: Cartridge) -> dict[str, Any]:
    """A cartridge as it stands on the shelf."""
    manifest = cartridge.manifest
    keys = ("id", "title", "author", "version", "summary", "language", "content_warning", "seconds", "verdict", "seats")
    picture = cartridge.pictures.get(manifest.title_picture)
    cover = art(cartridge.id, manifest.title_picture, picture, manifest.title_alt) if picture else None
    return {**{key: getattr(manifest, key) for key in keys}, "art": cover}

"""A scene in ever plainer forms, for when Discord refuses it as its story tells it."""

from dataclasses import replace

from engine.view import Choice, Scene, View

_REFUSED = "Discord refuses to show this scene as its story tells it: its choices can be pressed by their number."


def in_form(view: View, form: int) -> View:
    """A view in a form of `FORMS`; the same form twice changes nothing more."""
    for simplify in _SIMPLER[:form]:
        view = simplify(view)
    return view


def _without_picture(view: View) -> View:
    return replace(view, art=None)


def _only_text(view: View) -> View:
    scene = view.scene
    choices = tuple(Choice(choice.text, crown=choice.crown) for choice in scene.choices)
    return replace(view, scene=Scene(scene.text, choices, end=scene.end), last=None)


def _only_numbers(view: View) -> View:
    names = {choice.text: f"Choice {number}" for number, choice in enumerate(view.scene.choices, 1)}
    choices = tuple(Choice(names[choice.text], crown=choice.crown) for choice in view.scene.choices)
    tally = {names.get(choice, choice): people for choice, people in view.tally.items()}
    return replace(view, title="", scene=Scene(_REFUSED, choices), tally=tally)


_SIMPLER = (_without_picture, _only_text, _only_numbers)
# As it is told; without its picture; text and buttons; nothing of the story's.
FORMS = range(len(_SIMPLER) + 1)

"""What the README says of Discord is true."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from discord_parts import Stage

from cogs.channels import PERMISSIONS

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


async def test_the_invite_link_is_the_one_that_the_bot_prints(stage: Stage) -> None:
    [written] = re.findall(r"https://discord\.com/oauth2/authorize\S+", README)
    link = written.replace("YOUR_APPLICATION_ID", str(stage.client.application_id))
    asked, printed = (parse_qs(urlsplit(one).query) for one in (link, stage.client.invite))
    assert asked == printed
    assert asked["permissions"] == [str(PERMISSIONS.value)]


async def test_it_names_every_command_and_no_other(stage: Stage) -> None:
    table = README.partition("| for moderators | |")[2].partition("Moderators are those")[0]
    named = set(re.findall(r"`/?([a-z]+)(?: ([a-z]+))?`", table))
    words = {word for pair in named for word in pair if word}
    real = {command.name for command in stage.client.tree.walk_commands()}
    assert words == real

"""`facilitate protocol` tells everything, and docs/protocol.md is what it tells."""

import json
from pathlib import Path

from click.testing import CliRunner

from facilitate.cli import main
from facilitate.cli.protocol_description import describe
from facilitate.domain.commands import REGISTRY
from facilitate.domain.errors import ErrorCode
from facilitate.domain.events import EVENT_TYPES
from facilitate.domain.words import Role

PAGE = Path(__file__).parents[2] / "docs" / "protocol.md"


def told(*options: str) -> str:
    result = CliRunner().invoke(main, ["protocol", *options])
    assert result.exit_code == 0
    return result.output


def test_every_command_error_and_event_is_in_it() -> None:
    described = json.loads(told("--json"))
    assert {(one["namespace"], one["name"]) for one in described["commands"]} == set(REGISTRY)
    assert {one["code"] for one in described["errors"]} == {code.value for code in ErrorCode}
    assert {one["type"] for one in described["events"]} == set(EVENT_TYPES)


def test_every_command_has_roles_and_a_schema_that_can_be_followed() -> None:
    described = json.loads(told("--json"))
    for one in described["commands"]:
        assert one["roles"], one["name"]
        schema = described["components"][one["schema"]["$ref"].rsplit("/", 1)[1]]
        assert schema["additionalProperties"] is False
        assert "op" in schema["properties"]


def test_the_page_in_the_documentation_is_up_to_date() -> None:
    assert PAGE.read_text() == told("--markdown"), "run: facilitate protocol --markdown > docs/protocol.md"


def test_the_page_names_every_command_error_and_event() -> None:
    page = PAGE.read_text()
    described = describe()
    names = [one["name"] for one in described["commands"]]
    names += [one["code"] for one in described["errors"]] + [one["type"] for one in described["events"]]
    assert [name for name in names if f"`{name}`" not in page] == []


def test_the_table_of_roles_says_for_every_role_what_it_may() -> None:
    roles = json.loads(told("--json"))["roles"]
    assert set(roles) == set(Role)
    for role, names in roles.items():
        assert set(names) == {" ".join(name) for name, kind in REGISTRY.items() if role in kind.roles}


def test_the_page_shows_who_may_do_what() -> None:
    page = PAGE.read_text()
    assert "| /board | `note.add` |  | yes | yes |  |  |  |" in page
    assert "| /board | `link.revoke` |  | yes |  |  |  |  |" in page

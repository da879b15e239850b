"""A report as plain data and back, to be kept as it is."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from facilitate.reports.model.blocks import (
    Aside,
    Bullets,
    Heading,
    LensOverview,
    Line,
    Links,
    Originals,
    Programme,
    Results,
)
from facilitate.reports.model.board import Picture
from facilitate.reports.model.report import Block, Report, Section, SectionName

Packed = dict[str, Any]

_BLOCKS: dict[str, type[Block]] = {
    kind.block: kind
    for kind in (Heading, Line, Programme, Links, Bullets, Aside, LensOverview, Results, Picture, Originals)
}


FORMAT = 1
"""Another one for what the reader of this one would read wrongly, or not at all. Each keeps its reader below."""


def pack(report: Report) -> Packed:
    """Plain dicts, lists, texts and numbers; each block says which one it is, and the whole which format it has."""
    packed: Packed = msgspec.to_builtins(report)
    for told, section in zip(packed["sections"], report.sections, strict=True):
        told["blocks"] = [
            {"block": block.block} | made for block, made in zip(section.blocks, told["blocks"], strict=True)
        ]
    return {"format": FORMAT} | packed


def unpack(packed: Packed) -> Report:
    """The report again, also of an earlier format. Raises msgspec.ValidationError or KeyError for what is none."""
    return _READERS[packed.get("format", 1)](packed)


def _first(packed: Packed) -> Report:
    """Of format 1, which the first releases do not name. What a report does not have any more is passed over."""
    sections = tuple(
        Section(SectionName(told["name"]), tuple(_block(one) for one in told["blocks"])) for told in packed["sections"]
    )
    fields = {name: packed[name] for name in Report.__dataclass_fields__ if name in packed}
    return Report(**fields | {"sections": sections})


def _block(told: Packed) -> Block:
    fields = {name: value for name, value in told.items() if name != "block"}
    return msgspec.convert(fields, _BLOCKS[told["block"]])


_READERS: Mapping[int, Callable[[Packed], Report]] = {1: _first}

"""A report as plain data and back, to be kept as it is."""

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


def pack(report: Report) -> Packed:
    """Plain dicts, lists, texts and numbers; each block says which one it is."""
    packed: Packed = msgspec.to_builtins(report)
    for told, section in zip(packed["sections"], report.sections, strict=True):
        told["blocks"] = [
            {"block": block.block} | made for block, made in zip(section.blocks, told["blocks"], strict=True)
        ]
    return packed


def unpack(packed: Packed) -> Report:
    """The report again. Raises msgspec.ValidationError or KeyError for what is none."""
    sections = tuple(
        Section(SectionName(told["name"]), tuple(_block(one) for one in told["blocks"])) for told in packed["sections"]
    )
    return Report(**{**packed, "sections": sections})


def _block(told: Packed) -> Block:
    fields = {name: value for name, value in told.items() if name != "block"}
    return msgspec.convert(fields, _BLOCKS[told["block"]])

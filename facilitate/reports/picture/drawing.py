"""From a snapshot to a picture, as SVG or as PNG. Pure; the PNG takes seconds."""

from facilitate.reports.arrangement import Snapshot
from facilitate.reports.picture import png, svg
from facilitate.reports.picture.board import board
from facilitate.reports.picture.layout import lay_out

"""Disks that are small, or take nothing for a while."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.waiting import wait_until

SIZE = 6 << 20


def _mount(*arguments: str) -> bool:
    return subprocess.run(["mount", *arguments], capture_output=True, check=False).returncode == 0


class Disk:
    """A disk of its own under a folder, in memory; only who may do everything here can make one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        if os.geteuid() or not _mount("-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder)):
            pytest.skip("a disk of its own needs root")

    def fill(self) -> None:
        """Until not a byte more fits."""
        with (self.folder / "other people's holidays").open("ab", buffering=0) as file:
            for size in (1 << 16, 1 << 12, 1):
                try:
                    while True:
                        file.write(b"x" * size)
                except OSError:
                    continue

    def make_room(self) -> None:
        (self.folder / "other people's holidays").unlink()

    def only_read(self) -> None:
        wait_until(lambda: _mount("-o", "remount,ro", str(self.folder)), "somebody still writes there")

    def written_again(self) -> None:
        assert _mount("-o", "remount,rw", str(self.folder))

    def close(self) -> None:
        subprocess.run(["umount", "--lazy", str(self.folder)], check=True)

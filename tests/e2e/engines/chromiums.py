"""Chromiums of the years since the oldest that is promised, out of the npm packages that carry them.

    python -m tests.e2e.engines.chromiums

brings the oldest one here.
"""

import base64
import hashlib
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import brotli

from tests.servers import ROOT

FOLDER = ROOT / ".cache" / "engines"
_PACKED = "package/bin/chromium.br"
_PATIENCE_S = 300


class NotHereError(Exception):
    """An engine that this machine does not have, and why."""


@dataclass(frozen=True)
class Chromium:
    """`number` is what the program calls itself; a package's `release` may be another. `sha512` is in base64."""

    number: int
    package: str
    release: str
    sha512: str

    @property
    def program(self) -> Path:
        return FOLDER / f"chromium-{self.number}"

    def fetched(self) -> Path:
        """Its program, brought here if it is not yet. Raises NotHereError, and RuntimeError for a wrong package."""
        if not self.program.exists():
            FOLDER.mkdir(parents=True, exist_ok=True)
            with TemporaryDirectory(dir=FOLDER) as folder:
                unpacked = Path(folder) / "chromium"
                unpacked.write_bytes(_unpacked(self._archive(folder)))
                unpacked.chmod(0o755)
                unpacked.rename(self.program)
        return self.program

    def _archive(self, folder: str) -> Path:
        asked = ["npm", "pack", "--silent", "--fetch-retries=1", f"{self.package}@{self.release}"]
        try:
            subprocess.run(asked, cwd=folder, check=True, capture_output=True, timeout=_PATIENCE_S)
        except (OSError, subprocess.SubprocessError) as error:
            raise NotHereError(f"npm does not bring {self.package} {self.release}: {error}") from error
        (archive,) = Path(folder).glob("*.tgz")
        found = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
        if found != self.sha512:
            raise RuntimeError(f"{self.package} {self.release} is another file than was chosen: {found}")
        return archive


def _unpacked(archive: Path) -> bytes:
    with tarfile.open(archive) as files:
        packed = files.extractfile(_PACKED)
        assert packed
        return bytes(brotli.decompress(packed.read()))


_LAMBDA, _SPARTICUZ = "chrome-aws-lambda", "@sparticuz/chromium"
CHROMIUMS = {
    one.number: one
    for one in (
        Chromium(
            80,
            _LAMBDA,
            "2.1.1",
            "Wer2QuygxsCov5bM2+8CLa6qYpNsc5AxYTlgTne00aFoxFP491LGJRxOQtGnYtsJP6UG4pB0SfrwTyPnLys1Lw==",
        ),
        Chromium(
            84,
            _LAMBDA,
            "5.1.0",
            "snpUtZdKhVt6T8+pitkDjdAgv2nVUGtKPp6lv+vX6lUqTwUl/FllsyfFeptLFWsEei6h8YYCqZsvCpNIzqrwEg==",
        ),
        Chromium(
            86,
            _LAMBDA,
            "5.3.1",
            "KklZTy2p2U/86cCh1hKL3PGDqoirQCAg7uejvNIn0rDBkWj4Su4GOjYMRVB3kthLwmnWhh3x63RDBTCAaQ9Q3Q==",
        ),
        Chromium(
            88,
            _LAMBDA,
            "5.5.0",
            "nYSDzTsVEVsvIFaUUAUN53ulXBLKSRXFS+eVYZOLZD5SA1If59rqBAiy4raMgorQwXWqjSsjK1SF4As+qzPLqA==",
        ),
        Chromium(
            92,
            _LAMBDA,
            "10.1.0",
            "NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==",
        ),
        Chromium(
            106,
            _SPARTICUZ,
            "106.0.2",
            "YDbwmfyzLi2WqVjAONPjxlCxAfLPjx4TE7KdDNOyITDGx6KAktgpZ9qab77ZRU/6mmCwSdg+QO+OGQTXOEY/RA==",
        ),
        Chromium(
            118,
            _SPARTICUZ,
            "118.0.0",
            "IPxVA1lgxM5VpS+l1tgLp7YH4ecd0vJeU3dndt2MDogwrCFqn7LI6PIRhy5+6rAdF0OkbiCo3Cia4RfRAW9nMg==",
        ),
        Chromium(
            131,
            _SPARTICUZ,
            "131.0.1",
            "VfmHkQmb/Px0zjwdSQwjRMwFw63Qfj+g4Giumz4jiAGEpXHgIZk6xEwlUz6yiUHVDveK2TEgMR2MR6I3okOE7w==",
        ),
    )
}
OLDEST = CHROMIUMS[min(CHROMIUMS)]

if __name__ == "__main__":
    try:
        OLDEST.fetched()
    except NotHereError as error:
        sys.stderr.write(f"{error}\nThe test in Chromium {OLDEST.number} is left out.\n")

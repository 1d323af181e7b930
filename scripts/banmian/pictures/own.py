"""A picture that an editor put beside an article, in the sizes of a photograph.

Whatever Pillow reads: turned as the camera says, without its data, on white where it is transparent.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from PIL import Image, ImageOps

from ..files import digest_of
from ..said import Said, said
from ..workers import Lost, side_by_side
from .fitting import fitted
from .kept import Kept
from .making import LIMITS, OF_A_PHOTOGRAPH, Sizes
from .sizes import PHOTOGRAPH, PHOTOGRAPH_LARGE


def key_of(file: Path) -> str:
    """What its sizes are kept under."""
    return f"own-{digest_of([file])}"


def make_own(files: Sequence[Path], kept: Kept, workers: int) -> Iterator[Sizes | Said]:
    """Width and height of both sizes of each picture, in order, or why there are none; the files are in ``kept``."""
    there = {file: kept.sizes(key_of(file), OF_A_PHOTOGRAPH) for file in files}
    missing = [file for file, sizes in there.items() if not sizes]
    tasks = [(file, kept) for file in missing]
    made = dict(zip(missing, side_by_side(_make, tasks, workers, LIMITS) if tasks else (), strict=True))
    for file in files:
        result = there[file] or made[file]
        yield said("{}: {}", file, result.reason) if isinstance(result, Lost) else result


def _make(file: Path, kept: Kept) -> Sizes | Said:
    try:
        with Image.open(file) as held:
            image = _on_white(ImageOps.exif_transpose(held))
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return said("{}: this is no picture that can be read; save it as JPEG, PNG or WebP", file)
    both = {size.name: fitted(image, size) for size in (PHOTOGRAPH, PHOTOGRAPH_LARGE)}
    kept.keep(key_of(file), both)
    return {name: (picture.width, picture.height) for name, picture in both.items()}


def _on_white(image: Image.Image) -> Image.Image:
    if not image.has_transparency_data:
        return image.convert("RGB")
    seen = image.convert("RGBA")
    white = Image.new("RGBA", seen.size, "white")
    white.alpha_composite(seen)
    return white.convert("RGB")

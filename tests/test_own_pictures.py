"""Pictures that editors put beside articles: instead of the page's, without a PDF, or none."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from banmian.errors import Faults
from printed import DAY, build_paper, print_paper
from published import Published

PHOTO, STORY = f"{DAY}-p01-a03", f"{DAY}-p01-a02"


@pytest.fixture
def site(tmp_path: Path) -> Published:
    return print_paper(tmp_path)


def say(site: Published, slug: str, *rows: str) -> None:
    """Put rows into the front matter of an article."""
    file = site.content / DAY / f"{slug}.md"
    file.write_text(file.read_text("utf-8").replace("\ndate:", "\n" + "\n".join(rows) + "\ndate:", 1), "utf-8")


def save(site: Published, name: str, image: Image.Image, **how: object) -> None:
    image.save(site.content / DAY / name, **how)


def as_clean(site: Published) -> None:
    """Build; a clean build gives the same files."""
    folder = site.folder.parent
    build_paper(folder)
    build_paper(folder, "clean")
    clean = Published(folder / "clean", site.content)
    assert site.files() == clean.files()
    assert all((site.folder / path).read_bytes() == (clean.folder / path).read_bytes() for path in site.files())


def test_a_picture_of_ones_own_without_a_pdf_is_turned_and_carries_no_data(site: Published) -> None:
    (site.folder.parent / f"seeds/{DAY}.pdf").unlink()
    turned = Image.Exif()
    turned[0x0112] = 6
    turned[0x010F] = "Camera"
    save(site, "河堤.jpg", Image.new("CMYK", (900, 600), (0, 255, 255, 0)), exif=turned)
    say(site, STORY, "image: 河堤.jpg", "image_caption: 修好的河堤")
    as_clean(site)
    page = site.page(f"zh-hant/{DAY}/01/02.html")
    assert (page.select_one("figure img")["alt"], page.figcaption.text) == ("修好的河堤", "修好的河堤")
    with Image.open(site.folder / f"{DAY}/01/photograph-of-02.webp") as image:
        assert image.size == (533, 800) and not image.getexif()
        assert image.getpixel((200, 200))[0] > 200 > 60 > image.getpixel((200, 200))[2]


def test_what_is_transparent_is_white(site: Published) -> None:
    save(site, "a.png", Image.new("RGBA", (300, 200)))
    say(site, STORY, "image: a.png")
    as_clean(site)
    with Image.open(site.folder / f"{DAY}/01/photograph-of-02.webp") as image:
        assert image.getpixel((9, 9)) == (255, 255, 255)


def test_another_picture_and_none(site: Published) -> None:
    save(site, "a.png", Image.new("RGB", (300, 200), "navy"))
    say(site, PHOTO, "image: a.png")
    as_clean(site)
    before = site.text(f"{DAY}/01/03.html")
    assert "photograph-of-03.webp?v=" in before
    assert not (site.folder / f"{DAY}/01/photograph-1.webp").exists(), "what an editor took away is not published"
    save(site, "a.png", Image.new("RGB", (300, 200), "green"))
    as_clean(site)
    assert site.text(f"{DAY}/01/03.html") != before, "another picture, another address"
    file = site.content / DAY / f"{PHOTO}.md"
    file.write_text(file.read_text("utf-8").replace("image: a.png", "image: none"), "utf-8")
    as_clean(site)
    assert "<figure" not in site.text(f"{DAY}/01/03.html")
    assert not [path for path in site.files() if "photograph" in path]


@pytest.mark.parametrize("name", ["missing.jpg", "../../settings.py", "/etc/passwd"])
def test_a_picture_that_is_not_beside_the_article_is_a_fault(site: Published, name: str) -> None:
    say(site, STORY, f"image: {name}")
    with pytest.raises(Faults, match=f"`image: {name}`; put that picture into {DAY}/, or write `image: none`"):
        build_paper(site.folder.parent)


def test_a_file_that_is_no_picture_is_told_and_the_site_is_built(site: Published) -> None:
    (site.content / DAY / "a.jpg").write_bytes(b"no picture")
    say(site, STORY, "image: a.jpg")
    [told] = build_paper(site.folder.parent).missing
    assert str(told).endswith(f"content/{DAY}/a.jpg: this is no picture that can be read; save it as JPEG, PNG or WebP")
    assert not site.page(f"{DAY}/01/02.html").select("figure")

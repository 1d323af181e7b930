"""The paper's own face: colours that everybody can read, a nameplate that is a picture, an icon, an imprint; by settings alone."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from banmian.edition.build import build
from banmian.edition.settings import read
from banmian.errors import BanmianError
from banmian.face import icon
from banmian.face.colours import contrast
from banmian.face.face import Face
from banmian.face.face import read as read_face
from banmian.face.imprint import imprint
from banmian.face.picture import Picture, picture
from banmian.face.tokens import dressed
from published import ADDRESS, ROOT, Published

TOKENS = (ROOT / "theme/static/css/tokens.css").read_text("utf-8")
NAME = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 90"><path d="M0 0h400v90H0z"/></svg>'
BLUE = {"light": {"red": "#0b4f8a", "seal": "#0b4f8a"}, "dark": {"red": "#8ec5f5"}}


def faced(told: dict[str, Any], folder: Path = ROOT) -> Face:
    face, wrong = read_face(told, folder, ROOT / "theme")
    assert wrong == []
    return face


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48), ("#a5131a", "#fdfcfa", 7.56)]
)
def test_contrast_is_the_w3cs(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.005)


def test_the_themes_own_colours_can_be_read() -> None:
    face = faced({"light": {"paper": "#fdfcfa"}, "dark": {"paper": "#151412"}})
    assert (face.light["on-seal"], face.dark["paper"], face.dark["seal"]) == ("#ffffff", "#151412", "#a5131a")


@pytest.mark.parametrize("view", ["0 0 . 3", "0 0 4..1 ..", f"0 0 {'9' * 400} 3", "0 0 0.2 3"])
def test_a_drawing_that_says_no_size_is_no_picture(tmp_path: Path, view: str) -> None:
    (tmp_path / "name.svg").write_text(f'<svg viewBox="{view}"/>', "utf-8")
    assert "its size can't be read" in str(picture(tmp_path / "name.svg"))


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"dark": {"red": "#0b4f8a"}}, """FACE["dark"] = 'red #0b4f8a, paper #151412'; the contrast is 2.19, text needs 4.5"""),
        ({"light": {"seal": "#ffd700"}}, """FACE["dark"] = 'on-seal #ffffff, seal #ffd700'; the contrast is 1.40"""),
        ({"light": {"gold": "#0b4f8a"}}, 'FACE["light"]["gold"] = \'#0b4f8a\'; no such colour; write one of paper, ink, quiet'),
        ({"light": {"red": "blue"}}, 'FACE["light"]["red"] = \'blue\'; write a colour as #a5131a'),
        ({"light": "#0b4f8a"}, 'FACE["light"] = \'#0b4f8a\'; write {"red": "#a5131a"}'),
        ({"logo": "name.svg"}, "FACE[\"logo\"] = 'name.svg'; no such part; write one of nameplate,"),
        ({"nameplate": 3}, 'FACE["nameplate"] = 3; name a file, in quotation marks'),
        ({"nameplate": "nowhere.svg"}, "FACE[\"nameplate\"] = 'nowhere.svg'; no such file"),
        ({"nameplate": "settings.py"}, "FACE[\"nameplate\"] = 'settings.py'; give an SVG, PNG"),
        ({"nameplate": "empty.svg"}, "FACE[\"nameplate\"] = 'empty.svg'; its size can't be read"),
        ({"nameplate": "empty.png"}, "FACE[\"nameplate\"] = 'empty.png'; its size can't be read"),
        ({"icon": "name.svg"}, "FACE[\"icon\"] = 'name.svg'; give a square PNG of at least 512 pixels"),
    ],
)
def test_what_cannot_be_used_is_told_with_the_remedy(tmp_path: Path, told: dict[str, Any], said: str) -> None:
    for name, text in (("name.svg", NAME), ("empty.svg", "<svg/>"), ("empty.png", "")):
        (tmp_path / name).write_text(text)
    (tmp_path / "settings.py").write_text(f"SITENAME = '河湾日报'\nFACE = {told!r}\n", "utf-8")
    with pytest.raises(BanmianError, match=re.escape(said)):
        read(tmp_path / "settings.py", ROOT / "theme")


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    told = {"nameplate": "nowhere.svg", "light": {"ink": "#cccccc"}}
    (tmp_path / "settings.py").write_text(f"SITENAME = '报'\nPUBLICATION = {{'cn': '3'}}\nFACE = {told!r}\n", "utf-8")
    with pytest.raises(BanmianError) as error:
        read(tmp_path / "settings.py", ROOT / "theme")
    assert all(
        part in str(error.value) for part in ("nowhere.svg", "ink #cccccc, paper", "ink #cccccc, wash", 'PUBLICATION["cn"]')
    )


def test_a_style_sheet_is_dressed_in_other_colours() -> None:
    css = dressed(TOKENS, BLUE["light"], {"red": "#8ec5f5", "seal": "#123456"})
    assert (css.count("--red: #0b4f8a;"), css.count("--red: #8ec5f5;"), css.count("--seal: #123456;")) == (1, 2, 2)
    assert "--red: #a5131a" not in css and "--red: #ea5a50" not in css
    assert dressed(TOKENS, {}, {}) == TOKENS


@pytest.mark.parametrize(
    ("text", "size"),
    [(NAME, (400, 90)), ('<svg height="20" width="80"/>', (80, 20)), ('<svg\n viewBox="-1,-2, 30.4 10"/>', (30, 10))],
)
def test_the_size_of_a_drawing(tmp_path: Path, text: str, size: tuple[int, int]) -> None:
    (tmp_path / "name.svg").write_text(text)
    found = picture(tmp_path / "name.svg")
    assert isinstance(found, Picture) and (found.width, found.height) == size


def test_icons_are_drawn_from_the_name_in_every_size() -> None:
    drawn_with = icon.typeface()
    assert drawn_with
    drawn = icon.icons(faced(BLUE), "河湾日报", drawn_with)
    assert drawn == icon.icons(faced(BLUE), "河堤报", drawn_with) != icon.icons(faced(BLUE), "湾河日报", drawn_with)
    images = {name: Image.open(io.BytesIO(content)).convert("RGBA") for name, content in drawn.items()}
    assert {name: image.size for name, image in images.items()} == {name: (size, size) for name, size in icon.SIZES.items()}
    for name in icon.CUT:
        assert images[name].getpixel((0, 0)) == pytest.approx((11, 79, 138, 255), abs=4)
    assert images["icon-512.png"].getpixel((0, 0))[3] == 0


def test_an_icon_of_ones_own_is_brought_to_size(tmp_path: Path) -> None:
    Image.new("RGB", (600, 600), "#204060").save(tmp_path / "icon.png")
    drawn = icon.icons(faced({"icon": "icon.png"}, tmp_path), "河湾日报", None)
    images = {name: Image.open(io.BytesIO(content)).convert("RGBA") for name, content in drawn.items()}
    for name, place, colour in (
        ("icon-64.png", (0, 0), (32, 64, 96, 255)),
        ("icon-maskable-512.png", (256, 256), (32, 64, 96, 255)),
        ("icon-maskable-512.png", (0, 0), (253, 252, 250, 255)),
    ):
        assert images[name].getpixel(place) == pytest.approx(colour, abs=4)
    assert icon.icons(faced({}), "河湾日报", None) == {}


@pytest.mark.parametrize(
    ("key", "text", "right"),
    [
        *(
            ("issn", "ISSN 1002-1035", True),
            ("issn", "2434-561X", True),
            ("issn", "1002-1036", False),
            ("issn", "10021035", False),
        ),
        *(("cn", "CN 37-0012", True), ("cn", "11-0065/Z", True), ("cn", "370012", False), ("editor", 3, False)),
    ],
)
def test_the_numbers_of_the_imprint_are_checked(tmp_path: Path, key: str, text: object, right: bool) -> None:
    (tmp_path / "settings.py").write_text(f"SITENAME = '报'\nPUBLICATION = {{{key!r}: {text!r}}}\n", "utf-8")
    if right:
        assert len(imprint(read(tmp_path / "settings.py", ROOT / "theme").values["PUBLICATION"])) == 1
    else:
        with pytest.raises(BanmianError, match=f'PUBLICATION."{key}"'):
            read(tmp_path / "settings.py", ROOT / "theme")


def test_a_site_wears_the_face_of_its_paper(built_site: Published, tmp_path: Path) -> None:
    for name in ("name.svg", "dark.svg"):
        (tmp_path / name).write_text(NAME)
    face = {**BLUE, "nameplate": str(tmp_path / "name.svg"), "nameplate_dark": str(tmp_path / "dark.svg")}
    told = {"name": "河湾日报", "editor": "林知远", "issn": "1002-1035"}
    settings = {"SITEURL": ADDRESS, "FACE": face, "SITENAME": "河湾日报", "PUBLICATION": told}
    build(built_site.content, tmp_path / "build", ROOT / "pelicanconf.py", overrides=settings)
    site = Published(tmp_path / "build", built_site.content)
    for path in ("index.html", "2022-04-07/01/06.html", "zh-hant/index.html"):
        page = site.page(path)
        assert [image["alt"][:2] for image in page.select(".nameplate img")] == ["河湾" if "hant" not in path else "河灣"] * 2
        assert {(image["width"], image["height"]) for image in page.select(".nameplate img")} == {("400", "90")}
        assert "1002-1035" in page.select_one(".imprint").get_text()
        assert [one["content"] for one in page.select('meta[name="theme-color"]')] == ["#151412", "#fdfcfa"]
    manifest = json.loads(site.text("app.webmanifest"))
    assert manifest["theme_color"] == "#0b4f8a" and {one["purpose"] for one in manifest["icons"]} == {"any", "maskable"}
    assert all((site.folder / one["src"].partition("?")[0]).is_file() for one in manifest["icons"])
    assert "#a5131a" not in site.text("static/edition.css")
    (tmp_path / "name.svg").write_text(NAME.replace("400", "300"))
    assert build(built_site.content, tmp_path / "build", ROOT / "pelicanconf.py", overrides=settings).written
    assert 'width="300"' in (site.folder / "index.html").read_text("utf-8")

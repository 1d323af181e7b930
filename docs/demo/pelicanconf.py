"""The paper of the demonstration: invented, and so is all that stands in it.

Everything else is as in the project's own settings.
"""

from pathlib import Path
from runpy import run_path

globals().update(
    {name: value for name, value in run_path(str(Path(__file__).parents[2] / "pelicanconf.py")).items() if name.isupper()}
)

SITENAME = "河湾日报"
PUBLICATION = {"name": SITENAME, "tagline": "一份虚构的报纸", "place": "河湾"}
GLOSSARY = "glossary.toml"
CARDS = True
THEME = "../../theme"
EDITION_SETTINGS = __file__

"""Names that the settings or a sidecar give the paper, in simplified characters, as every page expects them.

``SITENAME = "僑聲日報"`` → ``侨声日报``, which the traditional edition prints as 僑聲日報 again
"""

from __future__ import annotations

from ..chars import HAN_RE


def simplified(name: str) -> str:
    """The name in simplified characters."""
    try:
        "".join(HAN_RE.findall(name)).encode("gb2312")  # has no traditional characters; saves loading OpenCC
    except UnicodeEncodeError:
        from ..variants.traditional import simplified_name

        return simplified_name(name)
    return name

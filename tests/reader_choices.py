"""What a reader chose on an earlier visit, as a script that runs before a page's own."""

KEPT = "banmian:/paper/:choices"


def keep(choices: str) -> str:
    """The script that puts these choices (JSON) where the site keeps them."""
    return f"localStorage.setItem('{KEPT}', '{choices}')"

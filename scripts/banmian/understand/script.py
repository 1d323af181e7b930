"""Which script a text is in: characters that only one of the two uses, counted.

``記者張三報道`` → zh-Hant; ``记者张三报道`` → zh-Hans
"""

SIMPLIFIED = frozenset(
    "们这来时为国会发对动经说区务个开关学后产业进实现过点里体长门问间记报东车见马张陈书乡买乱争于亏云产亲亿仅从仓仪价众优伟传伤伦体"
)
TRADITIONAL = frozenset(
    "們這來時為國會發對動經說區務個開關學後產業進實現過點裡體長門問間記報東車見馬張陳書鄉買亂爭虧雲親億僅從倉儀價眾優偉傳傷倫"
)


def script_of(text: str) -> str:
    """``zh-Hant`` if traditional characters outweigh simplified ones, else ``zh-Hans``."""
    traditional = sum(char in TRADITIONAL for char in text)
    simplified = sum(char in SIMPLIFIED for char in text)
    return "zh-Hant" if traditional > simplified else "zh-Hans"

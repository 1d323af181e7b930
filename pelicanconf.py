"""Settings of the edition; each says why it is there. ``SITEURL`` comes from the environment when publishing."""

import os

from banmian.edition import by_hand

# what the paper is
SITENAME = "济宁日报"
PUBLICATION = {
    "name": SITENAME,
    "tagline": "数字报示例 · 由版面 Banmian 编成",
    "place": "济宁",
}
# the paper's own face: nameplate as a picture, colours, icon (docs/face.md)
FACE = {}

# where readers report errors: "mailto:…" or the address of a form or issue tracker; no link without it
REPORT = ""
# pages that were read stay readable without a network; False takes that away again, from browsers that have it too
OFFLINE = True

# where the site will be: feeds, sitemap and canonical links need it, the pages themselves don't
SITEURL = os.environ.get("SITEURL", "").rstrip("/")

# years that have a site of their own: {"newest": "/paper/", "2019": "/paper-2019/"} (docs/archive.md)
YEARS = {}

# the first has the root of the site; zh-Hant-HK can be added
VARIANTS = ("zh-Hans", "zh-Hant")
# one index for every script, and a page to ask it
SEARCH = True
# words of this paper that the general tables convert wrongly
GLOSSARY = "seeds/glossary.toml"

PATH = "content"
OUTPUT_PATH = "build"
THEME = "theme"
TIMEZONE = "Asia/Shanghai"
DEFAULT_LANG = "zh-hans"

# `pelican content` does what `banmian build` does: issue by issue, in every script, all or nothing
PELICAN_CLASS = by_hand
EDITION_SETTINGS = __file__

# values of the front matter are text as printed, never Markdown
FORMATTED_FIELDS = []
# text comes into the templates as text; what is markup says so itself
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
# equal slugs would make translations of articles
ARTICLE_TRANSLATION_ID = None
USE_FOLDER_AS_CATEGORY = False
PAGE_PATHS = []

# the edition writes its own lists, feeds and static files, from its catalogue
DIRECT_TEMPLATES = []
CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
STATIC_PATHS = []
THEME_STATIC_PATHS = []

"""Where an article was read: every name of a page file comes back as it was, and the value is one that readers take as it stands."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from banmian.content.frontmatter import bare
from banmian.content.source_field import Part, read_source, seed_of, written_source

NAME = st.text(
    st.one_of(st.characters(exclude_categories=("Cs", "Cc")), st.sampled_from(" \u3000\t;:#%'\"-\u2060\xa0")),
    min_size=1,
    max_size=12,
)
RANGES = st.sampled_from(["1", "3-40", "3-40,42"])


@given(st.lists(st.builds(Part, NAME, RANGES), min_size=1, max_size=3).map(tuple))
def test_every_name_comes_back(parts: tuple[Part, ...]) -> None:
    value = written_source(parts)
    assert read_source(value) == parts
    assert seed_of(value) == parts[0].seed
    assert bare(value) == value
    assert yaml.load(f"source: {value}", Loader=yaml.BaseLoader) == {"source": value}


def test_what_is_no_source_names_no_page() -> None:
    assert (read_source(""), seed_of("手写"), seed_of("a.txt:1-2")) == ((), "", "a.txt")

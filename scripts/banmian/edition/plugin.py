"""The Pelican plugin: connects our generator and writer to Pelican's signals.

``build`` names it in ``PLUGINS`` by itself; a settings file needn't.
"""

from __future__ import annotations

from pelican.plugins import signals

from .generator import EditionGenerator, drop_taxonomies, place_article, prepare_templates
from .writer import EditionWriter


def register() -> None:
    """Called by Pelican; connecting a second time changes nothing."""
    signals.generator_init.connect(prepare_templates)
    signals.article_generator_context.connect(place_article)
    signals.article_generator_finalized.connect(drop_taxonomies)
    signals.get_generators.connect(_generators)
    signals.get_writer.connect(_writer)


def _generators(_: object) -> type[EditionGenerator]:
    return EditionGenerator


def _writer(_: object) -> type[EditionWriter]:
    return EditionWriter

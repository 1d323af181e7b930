"""版面 Banmian: newspaper page texts in, a digital edition out."""

__version__ = "0.1.0"

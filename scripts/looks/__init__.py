"""What a browser makes of composed pages: empty rectangles, and words broken over lines. Run as ``python -m looks``."""

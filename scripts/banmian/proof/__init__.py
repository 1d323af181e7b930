"""``banmian proof``: each page's lines beside the articles they became, with the reasons, for an editor to look over.

    write_proof(Path("seeds"), Path("proof"))  →  proof/index.html, opened in any browser

How to read it: docs/proof.md.
"""

from .site import Summary, write_proof

__all__ = ["Summary", "write_proof"]

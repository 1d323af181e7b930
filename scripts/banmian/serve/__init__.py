"""The site on this machine: served as GitHub Pages would, and built again on every change."""
